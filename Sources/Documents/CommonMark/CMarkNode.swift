/// A node of cmark's tree, as a value.
struct CMarkNode {
  enum Kind {
    case document
    case quote
    case list(start: Int?, isTight: Bool)
    case item
    case codeBlock(info: String, text: String)
    case htmlBlock(String)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case html(String)
    case emphasis
    case strong
    case link(destination: String, title: String)
    case image(source: String, title: String)
  }

  var kind: Kind
  /// As cmark counts them: lines from 1, columns in bytes from 1, the end included; 0 where it
  /// does not say.
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int
  var children: [CMarkNode] = []
}
