/// The files that an author starts from.
public enum NewCourse {
  /// Writes them into a folder that is empty or does not exist.
  ///
  /// - Returns: the names of the files.
  /// - Throws: where the folder holds anything, or cannot be written to.
  public static func write(into folder: String) throws(CourseError) -> [String] {
    switch FileSystem.kind(of: folder, followingLinks: true) {
    case nil: break
    case .folder:
      if let first = try FileSystem.names(in: folder).first {
        throw CourseError(
          "the folder '\(folder)' is not empty: it holds '\(first)'; give a new folder")
      }
    case .file, .link, .other: throw CourseError("'\(folder)' is not a folder")
    }
    try FileSystem.makeFolder(folder)
    for (name, text) in files {
      try FileSystem.write(Array(text.utf8), to: folder.appending(name: name))
    }
    return files.map(\.name)
  }

  static let files = [
    (name: CourseSettings.fileName, text: settings), (name: "01-one-weight.md", text: lesson),
  ]

  private static let settings = """
    title: My course
    order:
      - 01-one-weight.md

    """

  private static let lesson = #"""
    ---
    title: The derivative by one weight
    ---

    This is a network with two inputs, two hidden nodes and one output. Change its numbers, add
    layers, and build again.

    ```network
    inputs: 2
    layers:
      - nodes: 2
        activation: tanh
        weights: [[0.5, -0.25], [0.75, 0.1]]
        biases: [0.1, -0.2]
      - nodes: 1
        activation: sigmoid
        weights: [[0.4, -0.6]]
        biases: [0.05]
    loss: half-sum-of-squares
    samples:
      - input: [1, 0.5]
        target: [1]
    training: {rate: 0.5}
    ```

    ## What the network computes

    ```forward
    ```

    ## How wrong it is

    A question mark is replaced by the value of what stands before it, and two of them by that with
    its numbers put in:

    $$C_0 = \frac{1}{2} \sum_{j=0}^{n-1} \left(a_j^{(L)} - y_j\right)^2 = ??$$

    So the loss is `{value} C_0`.

    ## What one weight has to do with it

    ```derive
    \frac{\partial C_0}{\partial w_{01}^{(L)}}
    ```

    """#
}
