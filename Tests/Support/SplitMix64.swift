import Engine

/// What random tests draw from, so that a seed means the same everywhere.
public typealias SplitMix64 = Engine.SplitMix64
