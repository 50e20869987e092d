public import Diagnostics

/// A lesson's content, from its Markdown and from what the program wrote, as one tree.
///
/// Where things stood in a lesson does not count when documents are compared.
public struct Document: Hashable, Sendable {
  /// In the order in which they stand.
  public var blocks: [Block]
  /// What is said of each quantity that the blocks name, in the order in which they do.
  public var quantities: [QuantityNote]

  public init(blocks: [Block] = [], quantities: [QuantityNote] = []) {
    self.blocks = blocks
    self.quantities = quantities
  }
}

/// A piece of a document that stands by itself.
public indirect enum Block: Hashable, Sendable {
  /// A heading of any level.
  case heading(Heading)
  /// Prose between blank lines.
  case paragraph([Inline])
  /// Displayed mathematics.
  case formula(Formula)
  /// Code that stays as it is, or in a lesson, a block that is to be carried out.
  case code(CodeBlock)
  /// What stands behind `>`.
  case quote([Block])
  /// Bulleted or numbered.
  case list(List)
  /// A pipe table, or one that the program made.
  case table(Table)
  /// A drawing or an image.
  case figure(Figure)
  /// What can be folded away.
  case fold(Fold)
  /// What is gone through one step after the other.
  case steps([Step])
  /// Raw HTML as the author wrote it.
  case html(RawHTML)
  /// A line across the page.
  case thematicBreak
}

/// A heading, and where on its page it can be found.
public struct Heading: Hashable, Sendable {
  /// From 1 to 6.
  public var level: Int
  /// Its words.
  public var content: [Inline]
  /// The heading's id on its page; empty until the document's anchors are given out.
  public var anchor: String
  /// Where it stands; nil for what the program wrote.
  @NotCompared public var range: SourceRange?

  public init(level: Int, content: [Inline], anchor: String = "", range: SourceRange? = nil) {
    self.level = level
    self.content = content
    self.anchor = anchor
    self.range = range
  }
}

/// A formula as LaTeX, without its dollars.
public struct Formula: Hashable, Sendable {
  /// Without dollars, and without the label behind them.
  public var latex: String
  /// Where `latex` stands in the lesson, from its first byte to its last; nil for formulas that
  /// the program wrote. Where the program put values in for an author's `?`, the author's own.
  @NotCompared public var range: SourceRange?
  /// Where each of its lines stands; nil where `range` is.
  @NotCompared public var sourceMap: SourceMap?
  /// What was verified of it; nil where nothing was.
  public var mark: FormulaMark?
  /// What it speaks of, as far as that is understood.
  public var mentions: [QuantityMention]
  /// By which others refer to it; nil where it has none.
  public var label: Label?
  /// Its id on the page, empty where it has none; one that is taken there is made another when the
  /// document's anchors are given out.
  public var anchor: String

  public init(
    _ latex: String, range: SourceRange? = nil, sourceMap: SourceMap? = nil,
    mark: FormulaMark? = nil, mentions: [QuantityMention] = [], label: Label? = nil,
    anchor: String = ""
  ) {
    self.latex = latex
    self.range = range
    self.sourceMap = sourceMap
    self.mark = mark
    self.mentions = mentions
    self.label = label
    self.anchor = anchor
  }

  /// Where a part of `latex`, by UTF-8 offsets, stands in the lesson.
  public func range(of part: Range<Int>) -> SourceRange? { sourceMap?[part] ?? range?[part] }
}

/// A fenced or indented block of code; in a lesson, also the blocks that the program carries out.
public struct CodeBlock: Hashable, Sendable {
  /// The whole info string, such as `derive detail=terse`.
  public var info: String
  /// What stands between the fences, without the indentation around it.
  public var text: String
  /// What stands below it as a caption, for blocks of which a drawing becomes.
  public var caption: [Inline]
  /// Of the drawing that becomes of it; nil where it has none.
  public var label: Label?
  /// Where the info string stands; nil where there is none.
  @NotCompared public var infoRange: SourceRange?
  /// Where the text stands in the lesson. Its lines may be indented there.
  @NotCompared public var range: SourceRange?
  /// Where each of its lines stands; nil where `range` is.
  @NotCompared public var sourceMap: SourceMap?

  public init(
    info: String, text: String, caption: [Inline] = [], label: Label? = nil,
    infoRange: SourceRange? = nil, range: SourceRange? = nil, sourceMap: SourceMap? = nil
  ) {
    self.info = info
    self.text = text
    self.caption = caption
    self.label = label
    self.infoRange = infoRange
    self.range = range
    self.sourceMap = sourceMap
  }
}

/// A list, with numbers or without.
public struct List: Hashable, Sendable {
  /// The first number of an ordered list; nil for a bulleted one.
  public var start: Int?
  /// Whether its items' paragraphs stand without space between them.
  public var isTight: Bool
  /// The blocks of each item.
  public var items: [[Block]]

  public init(start: Int? = nil, isTight: Bool = true, items: [[Block]]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A table with one row for its header.
public struct Table: Hashable, Sendable {
  /// How the cells of a column stand; `natural` where that is not said.
  public enum Alignment: Hashable, Sendable { case natural, left, center, right }

  /// One a column.
  public var alignments: [Alignment]
  /// One cell a column.
  public var header: [[Inline]]
  /// Each row has as many cells as the header.
  public var rows: [[[Inline]]]
  /// How large the number in each cell of the rows is among the others, from −1 to 1; nil in cells that are not to be
  /// compared. Empty where none are.
  public var heat: [[Double?]]
  /// What stands below it in words; empty where nothing does.
  public var caption: [Inline]
  /// By which others refer to it; nil where it has none.
  public var label: Label?

  public init(
    alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]], heat: [[Double?]] = [],
    caption: [Inline] = [], label: Label? = nil
  ) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
    self.heat = heat
    self.caption = caption
    self.label = label
  }
}

/// A drawing that the program makes, or an author's image with a label.
public struct Figure: Hashable, Sendable {
  /// What a figure shows.
  public enum Content: Hashable, Sendable {
    /// A graph, such as a network with its values or with paths through it.
    case diagram(Diagram)
    /// A curve over two axes.
    case plot(Plot)
    /// An author's own.
    case image(Image)
  }

  /// What it shows.
  public var content: Content
  /// What a reader who cannot see the drawing is told.
  public var alternative: String
  /// What stands below it in words; empty where nothing does.
  public var caption: [Inline]
  /// By which others refer to it; nil where it has none.
  public var label: Label?

  public init(
    content: Content, alternative: String, caption: [Inline] = [], label: Label? = nil
  ) {
    self.content = content
    self.alternative = alternative
    self.caption = caption
    self.label = label
  }
}

/// Blocks that a reader can fold away under a line that stays.
public struct Fold: Hashable, Sendable {
  /// The line that stays.
  public var summary: [Inline]
  /// Whether the blocks are to be seen at first.
  public var isOpen: Bool
  /// What can be folded away.
  public var blocks: [Block]

  public init(summary: [Inline], isOpen: Bool, blocks: [Block]) {
    self.summary = summary
    self.isOpen = isOpen
    self.blocks = blocks
  }
}

/// A step of what is gone through one after the other.
public struct Step: Hashable, Sendable {
  /// What it is called where only its place matters, such as "Step 2 of 6".
  public var name: String
  /// How a reader goes on by keyboard, in words.
  public var keys: String
  /// A small drawing of what the step is about, for outputs that have room beside it; nil where there is none.
  public var drawing: Figure?
  /// What is said in it.
  public var blocks: [Block]
  /// Its id on the page, empty where it has none; one that is taken there is made another when the
  /// document's anchors are given out.
  public var anchor: String

  public init(
    name: String, keys: String, drawing: Figure? = nil, blocks: [Block], anchor: String = ""
  ) {
    self.name = name
    self.keys = keys
    self.drawing = drawing
    self.blocks = blocks
    self.anchor = anchor
  }
}

/// A piece of HTML that nobody has looked into.
public struct RawHTML: Hashable, Sendable {
  /// With its tags, as it stands in the lesson.
  public var text: String
  /// Where it stands in the lesson.
  @NotCompared public var range: SourceRange?

  public init(_ text: String, range: SourceRange? = nil) {
    self.text = text
    self.range = range
  }
}
