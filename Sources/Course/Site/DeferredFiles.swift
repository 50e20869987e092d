/// The files of a site that was built, made when they are asked for.
public struct DeferredFiles: Sendable {
  private let files: [SitePath: SiteFile]
  /// Another one where a file has other bytes.
  public let checksum: String

  /// What it has from a cache.
  let pages: Set<Checksum>

  init(of site: DeferredSite, with pages: Set<Checksum>) {
    files = site.all
    self.pages = pages
    checksum =
      Checksum { [files] packer in
        for (path, file) in files.sorted(by: { $0.key < $1.key }) {
          packer.add(path.text)
          switch file.origin {
          case .made(let origin): packer.add(origin)
          case .file(let location): packer.add(FileStamp(of: FileSystem.resolved(location) ?? ""))
          case .unknown: packer.add((try? file.content()) ?? [])
          }
        }
      }.digits
  }

  /// All files of the site, below its folder.
  public var paths: Set<SitePath> { Set(files.keys) }

  /// nil where there is no such file, or what it was made from is gone.
  public subscript(path: SitePath) -> [UInt8]? { try? files[path]?.content() }
}
