/// Where the pages of a site have their style sheets, fonts, scripts and images.
public enum AssetPlacement: Hashable, Sendable {
  /// In files that all pages share.
  case sharedFiles
  /// Each page in itself, so that it can be given away alone.
  case insidePages
}
