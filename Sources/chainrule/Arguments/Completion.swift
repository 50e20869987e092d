/// What a shell may put where a value is asked for.
enum Completion: Hashable, Sendable {
  /// What no shell can know: a number, a name in a lesson.
  case nothing
  /// A file, or a folder on the way to it.
  case file
  case folder
  case oneOf([String])
  /// Some of the words, with commas between them.
  case someOf([String])
}

extension Completion {
  /// By what stands for the value in the help.
  init(ofPlaceholder placeholder: String?) {
    switch placeholder {
    case "FOLDER": self = .folder
    case let name? where name.hasPrefix("FILE"): self = .file
    default: self = .nothing
    }
  }

  static func oneOf<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> Self {
    .oneOf(Choice.allCases.map(\.rawValue))
  }

  static func someOf<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> Self {
    .someOf(Choice.allCases.map(\.rawValue))
  }
}
