/// Texts by the grammar of each kind of file, more often right than wrong.
enum FuzzGrammar {}
