/// The completions of bash, from 4.0 on.
enum BashCompletions {
  static var text: String {
    let commands = Command.allCases.map(\.subcommand)
    let first = commands.map { $0.name } + ["--help", "--version"]
    return """
      # Completions of chainrule for bash, as `chainrule completions bash` prints them.
      _chainrule() {
          local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]} chosen=
          # bash takes the = of --option=value for a word of its own.
          if [[ $word == = ]]; then
              word=
          elif [[ $option == = ]]; then
              option=${COMP_WORDS[COMP_CWORD-2]}
          fi
          COMPREPLY=()
          if ((COMP_CWORD == 1)); then
              mapfile -t COMPREPLY < <(compgen -W '\(first.joined(separator: " "))' -- "$word")
              return
          fi
          case ${COMP_WORDS[1]},$option in
      \(commands.flatMap { $0.optionValues }.joined(separator: "\n"))
          esac
          case ${COMP_WORDS[1]},$word in
      \(commands.map { $0.optionNames }.joined(separator: "\n"))
      \(commands.compactMap { $0.operandWords }.joined(separator: "\n"))
          esac
      }
      complete -F _chainrule chainrule

      """
  }
}

extension Subcommand {
  /// A case for each option that takes a value.
  fileprivate static var optionValues: [String] {
    options.filter { $0.placeholder != nil }.map { option in
      let names = [option.spelling] + (option.letter.map { ["-\($0)"] } ?? [])
      let pattern = names.map { "\(name),\($0)" }.joined(separator: " | ")
      let command = option.completion.command.map { $0 + "; " } ?? ""
      return "        \(pattern)) \(command)return ;;"
    }
  }

  fileprivate static var optionNames: String {
    let words = options.map(\.spelling).joined(separator: " ")
    return "        \(name),-*) \(Completion.compgen("-W '\(words)'")) ;;"
  }

  fileprivate static var operandWords: String? {
    operandCompletion.command.map { "        \(name),*) \($0) ;;" }
  }
}

extension Completion {
  /// What fills `COMPREPLY`.
  fileprivate var command: String? {
    switch self {
    case .nothing: nil
    case .file: Self.compgen("-f", before: "compopt -o filenames; ")
    case .folder: Self.compgen("-d", before: "compopt -o filenames; ")
    case .oneOf(let words): Self.compgen("-W '\(words.joined(separator: " "))'")
    case .someOf(let words):
      "[[ $word == *,* ]] && chosen=${word%,*},; mapfile -t COMPREPLY < <(compgen -P \"$chosen\" "
        + "-W '\(words.joined(separator: " "))' -- \"${word##*,}\")"
    }
  }

  fileprivate static func compgen(_ action: String, before: String = "") -> String {
    before + "mapfile -t COMPREPLY < <(compgen \(action) -- \"$word\")"
  }
}
