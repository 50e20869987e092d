@main
struct Chainrule {
  static func main() {}
}
