/// A piece of a walkthrough that has a template of its own.
indirect enum Part: Hashable, Sendable {
  case placeholder
}
