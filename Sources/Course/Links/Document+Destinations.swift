import Documents

extension Document {
  /// The document with other links and other sources for its images.
  func replacing(links link: (Link) -> Link, images source: (Image) -> String) -> Document {
    func placed(_ image: Image) -> Image {
      var image = image
      image.source = source(image)
      return image
    }
    var document = self
    document.blocks = blocks.replacing { block in
      guard case .figure(var figure) = block, case .image(let image) = figure.content else {
        return block
      }
      figure.content = .image(placed(image))
      return .figure(figure)
    } inlines: { inline in
      switch inline {
      case .link(let own): .link(link(own))
      case .image(let image): .image(placed(image))
      case .text, .code, .formula, .emphasis, .strong, .html, .softBreak, .lineBreak: inline
      }
    }
    return document
  }
}
