/// The inputs and targets of samples, padded with zeros to whole vectors.
struct SampleBuffers {
  let capacity: Int
  private(set) var count = 0
  let inputLanes: Int
  let outputLanes: Int
  let inputs: UnsafeMutablePointer<Lanes>
  let targets: UnsafeMutablePointer<Lanes>

  init(capacity: Int, of network: Network) {
    self.capacity = capacity
    inputLanes = lanes(for: network.inputs)
    outputLanes = lanes(for: network.outputs)
    inputs = allocateLanes(capacity * inputLanes)
    targets = allocateLanes(capacity * outputLanes)
  }

  func deallocate() {
    inputs.deallocate()
    targets.deallocate()
  }

  /// - Precondition: the samples fit the network and the capacity.
  mutating func load(_ samples: [Sample]) {
    count = samples.count
    for (index, sample) in samples.enumerated() {
      let input = numbers(inputs + index * inputLanes)
      let target = numbers(targets + index * outputLanes)
      for k in sample.input.indices { input[k] = sample.input[k] }
      for j in sample.target.indices { target[j] = sample.target[j] }
    }
  }
}
