/// The numbers of one layer in a workspace, padded with zeros to whole lanes.
///
/// What a pass calls is mutating, also where it only reads: what is merely borrowed would be copied
/// onto the stack for each call, which takes longer than the arithmetic of a small layer.
struct LayerBuffers: ~Copyable {
  let activation: Activation
  /// The layer's nodes.
  let rows: Int
  /// The nodes of the layer before.
  let columns: Int
  let rowLanes: Int
  let columnLanes: Int
  let hasBiases: Bool
  /// The lanes of the last vector of nodes that hold no node.
  let padding: SIMDMask<SIMD8<Int64>>

  /// A row for each node.
  let weights: UnsafeMutablePointer<Lanes>
  /// The weights column by column, in layers narrow enough to be computed so.
  let weightColumns: UnsafeMutablePointer<Lanes>?
  let biases: UnsafeMutablePointer<Lanes>
  let weightDerivatives: UnsafeMutablePointer<Lanes>
  let biasDerivatives: UnsafeMutablePointer<Lanes>

  // A row for each sample of a batch:
  let preActivations: UnsafeMutablePointer<Lanes>
  let activations: UnsafeMutablePointer<Lanes>
  /// da/dz, where an activation depends on one pre-activation.
  let slopes: UnsafeMutablePointer<Lanes>
  /// ∂C₀/∂a
  let derivatives: UnsafeMutablePointer<Lanes>
  /// ∂C₀/∂z
  let deltas: UnsafeMutablePointer<Lanes>

  /// Layers with at most so many nodes before them are computed column by column.
  static let widestByColumns = 32

  init(_ layer: Layer, batch: Int) {
    activation = layer.activation
    rows = layer.weights.rows
    columns = layer.weights.columns
    rowLanes = lanes(for: rows)
    columnLanes = lanes(for: columns)
    hasBiases = layer.biases != nil
    let used = Double(rows - (rowLanes - 1) * 8)
    padding = Lanes(0, 1, 2, 3, 4, 5, 6, 7) .>= Lanes(repeating: used)
    weights = allocateLanes(rows * columnLanes)
    weightColumns = columns <= Self.widestByColumns ? allocateLanes(columns * rowLanes) : nil
    biases = allocateLanes(rowLanes)
    weightDerivatives = allocateLanes(rows * columnLanes)
    biasDerivatives = allocateLanes(rowLanes)
    preActivations = allocateLanes(batch * rowLanes)
    activations = allocateLanes(batch * rowLanes)
    slopes = allocateLanes(batch * rowLanes)
    derivatives = allocateLanes(batch * rowLanes)
    deltas = allocateLanes(batch * rowLanes)
  }

  deinit {
    weightColumns?.deallocate()
    for memory in [
      weights, biases, weightDerivatives, biasDerivatives, preActivations, activations, slopes,
      derivatives, deltas,
    ] {
      memory.deallocate()
    }
  }

  mutating func setParameters(of layer: Layer) {
    for j in 0..<rows {
      let row = numbers(weights + j * columnLanes)
      for k in 0..<columns { row[k] = layer.weights.elements[j * columns + k] }
    }
    if let weightColumns {
      for k in 0..<columns {
        let column = numbers(weightColumns + k * rowLanes)
        for j in 0..<rows { column[j] = layer.weights.elements[j * columns + k] }
      }
    }
    if let values = layer.biases {
      for j in 0..<rows { numbers(biases)[j] = values[j] }
    }
  }
}

/// How many vectors hold `count` numbers.
func lanes(for count: Int) -> Int { (count + 7) / 8 }

/// The same memory, number by number.
func numbers(_ lanes: UnsafeMutablePointer<Lanes>) -> UnsafeMutablePointer<Double> {
  UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Double.self)
}

/// Vectors of zeros, each in one cache line, which the type's own alignment does not ask for.
func allocateLanes(_ count: Int) -> UnsafeMutablePointer<Lanes> {
  let memory = UnsafeMutableRawPointer.allocate(
    byteCount: count * MemoryLayout<Lanes>.stride, alignment: 64)
  return memory.initializeMemory(as: Lanes.self, repeating: .zero, count: count)
}
