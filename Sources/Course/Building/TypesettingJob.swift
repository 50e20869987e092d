import Pages

/// A typesetter for one job, started for the first lesson that needs it.
final class TypesettingJob {
  private let pool: TypesetterPool
  private var loan: TypesetterPool.Loan?
  /// Why it did not start.
  private(set) var failure: CourseError?

  init(_ pool: TypesetterPool) { self.pool = pool }

  func typesetter() throws(CourseError) -> Typesetter {
    if let loan { return loan.typesetter }
    do {
      let loan = try pool.borrow()
      self.loan = loan
      return loan.typesetter
    } catch {
      let failure = CourseError("\(error)")
      self.failure = failure
      throw failure
    }
  }

  /// nil where it did not start.
  var typesetterIfStarted: Typesetter? { failure == nil ? try? typesetter() : nil }
}
