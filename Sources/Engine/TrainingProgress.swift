/// Who is told how far a training is that may take long; some hundred times in all.
public struct TrainingProgress: Sendable {
  private let tell: @Sendable (_ updates: Int, _ all: Int) -> Void

  /// Has `tell` hear how many of all updates are made, on the thread of the training.
  public init(_ tell: @escaping @Sendable (_ updates: Int, _ all: Int) -> Void) { self.tell = tell }

  /// Nobody is.
  public static let untold = TrainingProgress { _, _ in }

  private static let times = 500

  /// Tells of an update that was made, where it is time to.
  ///
  /// - Parameters:
  ///   - updates: how many are made; all of them one after the other.
  ///   - all: how many there will be.
  public func made(_ updates: Int, of all: Int) {
    let interval = max(1, all / Self.times)
    if updates == all || updates % interval == 0 { tell(updates, all) }
  }
}
