/// Memory that the layers use one after the other while the derivatives of a batch are added.
struct BatchScratch {
  /// For each node, the samples that count.
  let contributions: UnsafeMutablePointer<LayerBuffers.Contribution>
  /// How many they are, for each node.
  let counts: UnsafeMutablePointer<Int>
  /// Eight vectors of each sample.
  let packed: UnsafeMutablePointer<Lanes>

  init(batch: Int, widestLayer: Int) {
    contributions = .allocate(capacity: widestLayer * batch)
    counts = .allocate(capacity: widestLayer)
    packed = allocateLanes(batch * 8)
  }

  func deallocate() {
    contributions.deallocate()
    counts.deallocate()
    packed.deallocate()
  }
}
