import Documents
import Networks

extension LessonWorker {
  func presentation(of network: NetworkDescription, options: BlockOptions) -> [Block] { [] }
}
