enum FuzzBounds {
  /// That one input may take.
  static let seconds: UInt32 = 10
  /// That the process may take at its largest, in bytes.
  static let memory = 1 << 30
}
