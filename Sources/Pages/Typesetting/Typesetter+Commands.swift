extension Typesetter {
  /// Whether KaTeX knows all commands of a formula that is otherwise well written.
  public func knowsCommands(of latex: String) -> Bool {
    FormulaBounds.commands(in: latex).allSatisfy { command in
      let name = String(command.name)
      if let known = familiarCommands[name] { return known }
      let isKnown = knows("\\\(name)")
      familiarCommands[name] = isKnown
      return isKnown
    }
  }
}
