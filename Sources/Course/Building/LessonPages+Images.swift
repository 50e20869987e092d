import Diagnostics
import Documents
import Pages

extension LessonPages {
  /// The images of a page that holds them itself: for each source the address that takes its place.
  func addresses(holding images: [String: SitePath]) throws(CourseError) -> [String: String] {
    var addresses: [String: String] = [:]
    for (source, file) in images {
      let location = layout.course.path.appending(name: file.text)
      addresses[source] = dataAddress(of: try FileSystem.read(location), named: file.text)
    }
    return addresses
  }
}

extension Document {
  /// What is wrong with images that a page which asks nothing of the network cannot show.
  var imagesFromElsewhere: [Diagnostic] {
    images.filter { Destination($0.source) == .external }.map { image in
      .error(
        "a page in a single file shows images of the lessons folder alone; found '\(image.source)'",
        at: image.range)
    }
  }
}
