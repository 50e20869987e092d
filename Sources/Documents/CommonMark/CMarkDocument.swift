internal import CCMark

/// A text as cmark reads it. cmark's memory is owned and freed here, and nothing that is returned
/// refers to it.
struct CMarkDocument: ~Copyable {
  private let root: OpaquePointer

  /// nil where the text is longer than cmark can count or memory runs out.
  init?(parsing text: [UInt8]) {
    guard text.count <= Int(Int32.max), let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      return nil
    }
    defer { cmark_parser_free(parser) }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    cmark_consolidate_text_nodes(root)
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// The document as a tree of values. What is nested deeper than `limit` levels is left out, and
  /// the lines, from 1, of where that begins are returned with it.
  ///
  /// cmark's own iterator does not use the stack, so that a tree of any depth can be walked.
  borrowing func tree(limit: Int) -> (document: CMarkNode, tooDeep: [Int]) {
    var open = [CMarkNode(root)]
    var skipped = 0
    var tooDeep: [Int] = []
    guard let iterator = cmark_iter_new(root) else { return (open[0], []) }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      let isLeaf = isLeafNode(node)
      if event == CMARK_EVENT_ENTER, node != root {
        if skipped > 0 || open.count >= limit {
          if skipped == 0 { tooDeep.append(Int(cmark_node_get_start_line(node))) }
          if !isLeaf { skipped += 1 }
        } else if isLeaf {
          open[open.count - 1].children.append(CMarkNode(node))
        } else {
          open.append(CMarkNode(node))
        }
      } else if event == CMARK_EVENT_EXIT, node != root {
        if skipped > 0 {
          skipped -= 1
        } else {
          let finished = open.removeLast()
          open[open.count - 1].children.append(finished)
        }
      }
    }
    return (open[0], tooDeep)
  }
}

/// Whether cmark's iterator enters such a node but never leaves it.
private func isLeafNode(_ node: OpaquePointer) -> Bool {
  switch cmark_node_get_type(node) {
  case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
    CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
    true
  default:
    false
  }
}

extension CMarkNode {
  fileprivate init(_ node: OpaquePointer) {
    kind = Kind(node)
    line = Int(cmark_node_get_start_line(node))
    column = Int(cmark_node_get_start_column(node))
    endLine = Int(cmark_node_get_end_line(node))
    endColumn = Int(cmark_node_get_end_column(node))
  }
}

extension CMarkNode.Kind {
  fileprivate init(_ node: OpaquePointer) {
    self =
      switch cmark_node_get_type(node) {
      case CMARK_NODE_BLOCK_QUOTE: .quote
      case CMARK_NODE_LIST:
        .list(
          start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            ? Int(cmark_node_get_list_start(node)) : nil,
          isTight: cmark_node_get_list_tight(node) != 0)
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_CODE_BLOCK:
        .codeBlock(info: string(cmark_node_get_fence_info(node)), text: literal(of: node))
      case CMARK_NODE_HTML_BLOCK: .htmlBlock(literal(of: node))
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
      case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
      case CMARK_NODE_TEXT: .text(literal(of: node))
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_CODE: .code(literal(of: node))
      case CMARK_NODE_HTML_INLINE: .html(literal(of: node))
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_LINK:
        .link(
          destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
      case CMARK_NODE_IMAGE:
        .image(source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
      default: .document
      }
  }
}

private func literal(of node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

private func string(_ pointer: UnsafePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

extension Document {
  /// Of the library that reads Markdown, such as `0.30.2`: another one may read a text otherwise.
  public static var parserVersion: String { String(cString: cmark_version_string()) }
}
