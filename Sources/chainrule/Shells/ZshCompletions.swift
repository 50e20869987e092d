/// The completions of zsh: the file `_chainrule` of a folder in `fpath`, or to be sourced behind `compinit`.
enum ZshCompletions {
  static var text: String {
    let commands = Command.allCases.map(\.subcommand)
    return """
      #compdef chainrule
      # Completions of chainrule for zsh, as `chainrule completions zsh` prints them.
      _chainrule() {
          local curcontext=$curcontext state line
          local -a commands
          commands=(
      \(commands.map { "        \("\($0.name):\($0.summary)".quoted)" }.joined(separator: "\n"))
          )
          _arguments -C '(- *)'{-h,--help}'[print this text]' '(- *)--version[print the version]' \\
              '1:command:->command' '*::argument:->argument' && return
          case $state in
          command) _describe command commands ;;
          argument)
              curcontext=${curcontext%:*:*}:chainrule-$words[1]:
              case $words[1] in
      \(commands.map { $0.arguments }.joined(separator: "\n"))
              esac
              ;;
          esac
      }
      if [[ $funcstack[1] == _chainrule ]]; then
          _chainrule "$@"
      else
          compdef _chainrule chainrule
      fi

      """
  }
}

extension Subcommand {
  fileprivate static var arguments: String {
    let specifications = options.map(\.specification)
    let operands = operandCompletion == .nothing ? [] : ["'*:operand:\(operandCompletion.action)'"]
    let lines = (specifications + operands).map { "            \($0)" }
    return """
              \(name)) _arguments -s -S \\
      \(lines.joined(separator: " \\\n")) ;;
      """
  }
}

extension OptionDescription {
  /// `'(-o --output)'{-o+,--output=}'[what it is]:FOLDER:_files -/'`
  fileprivate var specification: String {
    let text = "[\(help.lines.joined(separator: " ").escapedInSpecification)]"
    let value = placeholder.map { ":\($0.escapedInSpecification):\(completion.action)" } ?? ""
    let (long, short) = placeholder == nil ? ("", "") : ("=", "+")
    guard let letter else { return "\(spelling)\(long)\((text + value).quoted)" }
    return "'(-\(letter) \(spelling))'{-\(letter)\(short),\(spelling)\(long)}"
      + (text + value).quoted
  }
}

extension Completion {
  fileprivate var action: String {
    switch self {
    case .nothing: " "
    case .file: "_files"
    case .folder: "_files -/"
    case .oneOf(let words): "(\(words.joined(separator: " ")))"
    case .someOf(let words): "_sequence compadd - \(words.joined(separator: " "))"
    }
  }
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n") }

  fileprivate var quoted: String { "'\(replacing("'", with: #"'\''"#))'" }

  fileprivate var escapedInSpecification: String {
    replacing(#"\"#, with: #"\\"#).replacing(":", with: #"\:"#)
      .replacing("[", with: #"\["#).replacing("]", with: #"\]"#)
  }
}
