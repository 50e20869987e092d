/* The commit that the program was built from, or "" where its builder did not say. A C target of its own, so
   that another commit compiles one file anew. */
extern const char *const built_commit;
