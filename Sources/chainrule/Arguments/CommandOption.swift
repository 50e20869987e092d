/// The options of one subcommand: a case each, its raw value the name behind the two dashes.
protocol CommandOption: CaseIterable, Hashable, RawRepresentable, Sendable
where RawValue == String {
  /// The short name behind one dash.
  var letter: Character? { get }
  /// What stands for the option's value in the help; nil for a switch, which has none.
  var placeholder: String? { get }
  /// One line, or several.
  var help: String { get }
  /// What a shell may put for the value; by the placeholder unless an option says otherwise.
  var completion: Completion { get }
  /// Names that the design has and this version has not.
  static var notYet: [String] { get }
}

extension CommandOption {
  var spelling: String { "--" + rawValue }
  var completion: Completion { Completion(ofPlaceholder: placeholder) }
}
