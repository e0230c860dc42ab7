import SheafKit
import Testing

@testable import SheafLibrary

/// What `ArticleStore` promises, asked of every store there is.
@Suite struct StoreContract {
  @Test(arguments: StoreKind.allCases)
  func `an empty store holds nothing`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      try store.read { view throws in
        let state = try view.state()
        #expect(state.files == 0)
        #expect(state.articles == 0)
        #expect(try view.files().isEmpty)
        #expect(try view.heads(of: nil).isEmpty)
        #expect(try view.candidates(for: .everything).isEmpty)
        #expect(try view.candidates(for: .text(Array("渡口".utf8))).isEmpty)
        #expect(try view.articles([ArticleKey(1)]).isEmpty)
        #expect(try view.kept(under: [1]) == nil)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `what was put comes back in every field`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      let diagnostic = Diagnostic(
        .note, id: "x", "y", at: SourceLocation(file: "a", line: 1, column: 2, length: 3), help: "z")
      let file = StoredFile(
        path: "渡口/a b.html", rules: .max, stamp: FileStamp(size: 1, modified: -2, changed: .max, inode: .max),
        content: ContentHash(high: .max, low: 1), reader: "reader 7", articles: 2)
      let articles = [SampleArticles.full, SampleArticles.plain("船停了", id: "1")]
      try store.apply(
        StoreChange(put: [
          PackedReading(
            file: file, articles: articles.map { PackedArticle($0, searchable: IndexedText([])) },
            diagnostics: [diagnostic],
            notes: [0, 1, 0])
        ]))
      try store.read { view throws in
        let files = try view.files()
        let key = try #require(files.first?.key)
        var expected = file
        expected.key = key
        #expect(files == [expected])
        #expect(try view.diagnostics(of: [key]) == [key: [diagnostic]])
        #expect(try view.notes(of: [key, FileKey(99)]) == [key: [0, 1, 0]])
        let keys = try view.candidates(for: .everything)
        #expect(try view.articles(keys).map { try Article(packed: $0.bytes) } == articles)
        #expect(try view.articles(keys).map(\.ordinal) == [0, 1])
        let heads = try view.heads(of: nil)
        #expect(heads.map(\.key) == keys)
        #expect(heads.map(\.file) == [key, key])
        #expect(heads.map(\.title) == articles.map(\.title))
        #expect(heads.map(\.origin) == articles.map(\.origin))
        #expect(try view.heads(of: keys.reversed()).map(\.ordinal) == [1, 0])
        #expect(try view.articles([ArticleKey(77)] + keys.reversed()).map(\.ordinal) == [1, 0])
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a reading replaces that of the same file under the same rules, and no other`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      try store.apply(StoreChange(put: [reading("a", "一二"), reading("a", "三四", rules: 1), reading("b", "五六")]))
      let before = try store.read { try $0.files().map(\.key) }
      try store.apply(StoreChange(put: [reading("a", "七八")]))
      try store.read { view throws in
        #expect(try view.files().map(\.key) == before)
        #expect(try ids(view, "一二") == [])
        #expect(try ids(view, "七八") == ["七八"])
        #expect(try ids(view, nil) == ["七八", "三四", "五六"])
        #expect(try view.state().articles == 3)
      }
      try store.apply(StoreChange(remove: [try #require(before.last ?? nil)]))
      try store.read { view throws in
        #expect(try view.files().map(\.path) == ["a", "a"])
        #expect(try ids(view, "五六") == [])
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `paths that only read the same are two files`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      try store.apply(StoreChange(put: [reading("\u{e9}", "一"), reading("e\u{301}", "二")]))
      #expect(try store.read { try $0.files().map { Array($0.path.unicodeScalars).count } } == [2, 1])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a file that was only touched keeps all but its stamp`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      try store.apply(StoreChange(put: [reading("a", "一二")]))
      let before = try #require(try store.read { try $0.files() }.first)
      var touched = before
      touched.stamp = FileStamp(size: 9, modified: 8, changed: 7, inode: 6)
      var other = touched
      other.reader = "another"
      other.content = ContentHash(high: 0, low: 0)
      other.articles = 99
      try store.apply(StoreChange(restamp: [other, reading("none", "").file]))
      #expect(try store.read { try $0.files() } == [touched])
      #expect(try store.read { try ids($0, "一二") } == ["一二"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `keys are not used twice`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      var seen: Set<ArticleKey> = []
      for round in 0..<20 {
        try store.apply(StoreChange(put: [reading("a", "\(round)"), reading("b\(round)", "x")]))
        let (keys, files) = try store.read { (try $0.candidates(for: .everything), try $0.files()) }
        let new = keys.filter { !seen.contains($0) }
        #expect(new.count == 2)
        seen.formUnion(new)
        // All go, so that the highest key is free.
        if round % 3 == 2 { try store.apply(StoreChange(remove: files.compactMap(\.key))) }
      }
      #expect(seen.count == 40)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `articles that came since are told, and those of files`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      try store.apply(StoreChange(put: [reading("a", "一"), reading("b", "三")]))
      let (all, files) = try store.read { (try $0.keys(after: ArticleKey(0)), try $0.files().compactMap(\.key)) }
      #expect(all == all.sorted() && all.count == 2)
      try store.apply(StoreChange(put: [reading("a", "四"), reading("c", "五")]))
      let since = try store.read { try $0.keys(after: try #require(all.last)) }
      #expect(try store.read { try $0.heads(of: since).map(\.id) } == ["四", "五"])
      #expect(try store.read { try $0.state().lastArticle } == since.last)
      #expect(try store.read { try $0.keys(of: files) } == since.prefix(1) + all.suffix(1))
      #expect(try store.read { try $0.keys(of: [FileKey(99)]) } == [])
      #expect(try store.read { view in try view.files().flatMap { try view.files(at: $0.path) } == view.files() })
      #expect(try store.read { try $0.files(at: "none") } == [])
      var rows: [String] = []
      try store.read { view in
        try view.forEachFile { rows.append("\(String(decoding: $0.path, as: UTF8.self)) \($0.key) \($0.content)") }
        #expect(try view.files().compactMap { file in file.key.map { "\(file.path) \($0) \(file.content)" } } == rows)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the generation grows with every change, and not by keeping results`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      func generation() throws -> Int64 { try store.read { try $0.state().generation } }
      var last = try generation()
      for change in [
        StoreChange(put: [reading("a", "一")]), StoreChange(restamp: [reading("a", "一").file]),
        StoreChange(remove: [FileKey(1)]),
      ] {
        try store.apply(change)
        #expect(try generation() > last)
        last = try generation()
      }
      try store.apply(StoreChange(keep: [(key: [1], value: [2])]))
      try store.apply(StoreChange())
      #expect(try generation() == last)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `results are kept within bounds, the latest the longest`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      try store.apply(StoreChange(keep: [(key: [], value: []), (key: [0], value: [7])]))
      #expect(try store.read { try $0.kept(under: []) } == [])
      #expect(try store.read { try $0.kept(under: [0]) } == [7])
      try store.apply(StoreChange(keep: [(key: [0], value: [8])]))
      #expect(try store.read { try $0.kept(under: [0]) } == [8])
      let keys = (0..<KeptResults.countLimit).map { [1, UInt8($0 >> 8), UInt8($0 & 255)] }
      try store.apply(StoreChange(keep: keys.map { (key: $0, value: [1]) }))
      #expect(try store.read { try $0.kept(under: [0]) } == nil)
      #expect(try store.read { try $0.kept(under: [1, 0, 0]) } == [1])
      // Three of which only two have room.
      let large = [UInt8](repeating: 3, count: KeptResults.byteFloor * 2 / 5)
      for number in 0..<3 { try store.apply(StoreChange(keep: [(key: [2, UInt8(number)], value: large)])) }
      try store.read { view throws in
        #expect(try view.kept(under: [2, 0]) == nil)
        #expect(try view.kept(under: [2, 1])?.count == large.count)
        #expect(try view.kept(under: [2, 2])?.count == large.count)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `texts of one and two characters are found exactly`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      let texts = ["渡口", "口渡", "渡", "a1", "1a", "c++", "5%", "𠮷", "船人。", "人,船", "x y", "々"]
      try store.apply(StoreChange(put: texts.map { reading($0, $0) }))
      let characters = Set(texts.joined()).subtracting("。, ")
      let pairs = characters.flatMap { first in characters.map { String([first, $0]) } }
      try store.read { view throws in
        for text in characters.map({ String($0) }) + pairs {
          #expect(try ids(view, text) == texts.filter { $0.contains(text) }.sorted(), "\(text)")
        }
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a query of thousands of terms is answered`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      try store.apply(StoreChange(put: [reading("a", "渡口"), reading("b", "大桥"), reading("c", "砚湖")]))
      func texts(_ count: UInt32) -> [GramQuery] {
        (0..<count).map { .text(Array("\(Unicode.Scalar(0x4E00 + $0) ?? "一")口".utf8)) }
      }
      try store.read { view throws in
        let many = GramQuery.any(texts(5_000) + [.text(Array("大桥".utf8))])
        let found = try view.candidates(for: .all([many, .any([.text(Array("桥".utf8)), .nothing])]))
        #expect(try view.heads(of: found).map(\.title) == ["大桥"])
        #expect(try view.candidates(for: .all(texts(5_000))).isEmpty)
        #expect(try view.candidates(for: .any(texts(20_000) + [.everything])).count == 3)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a query that is nested deep is answered`(_ kind: StoreKind) throws {
    try kind.withStore { store in
      try store.apply(StoreChange(put: [reading("a", "渡口"), reading("b", "大桥")]))
      var query = GramQuery.text(Array("渡口".utf8))
      for depth in 0..<2_000 {
        let other = GramQuery.text(Array((depth % 2 == 0 ? "大桥" : "口").utf8))
        query = depth % 2 == 0 ? .any([other, query]) : .all([other, query])
        if [0, 1, 2, 5, 20, 29, 30, 31, 40, 1_999].contains(depth) {
          #expect(try store.read { try $0.candidates(for: query).count } >= 1, "\(depth)")
        }
      }
    }
  }

  @Test(arguments: StoreKind.allCases, [1, 2, 3, 4] as [UInt64])
  func `after any changes a store holds what was put, and misses nothing`(_ kind: StoreKind, seed: UInt64) throws {
    try kind.withStore { store in
      var random = RandomChanges(seed: seed)
      var model = ModelStore()
      for _ in 0..<40 {
        var change = StoreChange()
        let files = try store.read { try $0.files() }
        if let file = files.randomElement(using: &random.numbers), let key = file.key {
          change.remove.append(key)
          model.remove(file)
        }
        if var file = files.randomElement(using: &random.numbers) {
          file.stamp = random.stamp()
          change.restamp.append(file)
          model.restamp(file)
        }
        for _ in 0..<Int.random(in: 0...4, using: &random.numbers) {
          let (reading, searchable) = random.reading()
          change.put.append(reading)
          model.put(reading, searchable: searchable)
        }
        try store.apply(change)
        try store.read { try compare($0, model, &random) }
      }
    }
  }

  // MARK: - Parts

  private func reading(_ path: String, _ text: String, rules: UInt64 = 0) -> PackedReading {
    SampleReadings.reading(path, text, rules: rules)
  }

  /// The ids of the articles that a text gives, all without one, in the order of their bytes.
  private func ids(_ view: any StoredArticles, _ text: String?) throws -> [String] {
    let query = text.map { GramQuery.text(Array($0.utf8)) } ?? .everything
    return try view.heads(of: try view.candidates(for: query)).map(\.id).sorted()
  }

  /// The articles are those that `candidates` gives, and none holds a text more often than its count says.
  private func compareCounts(_ view: any StoredArticles, _ model: ModelStore, _ query: GramQuery) throws {
    guard let counts = try view.counts(for: [query]).first ?? nil else { return }
    #expect(counts.keys == (try view.candidates(for: query)))
    guard case .text(let text) = query, !text.isEmpty else { return }
    for (head, halves) in zip(try view.heads(of: counts.keys), counts.halves) where halves < ArticleCount.many {
      #expect(model.times(text, standsIn: head.id) * 2 <= halves)
    }
  }

  private func compare(_ view: any StoredArticles, _ model: ModelStore, _ random: inout RandomChanges) throws {
    let files = try view.files()
    let expected = model.files.values.map(\.reading.file).sorted {
      ($0.path, $0.rules) < ($1.path, $1.rules)
    }
    #expect(
      files.map { file in
        var file = file
        file.key = nil
        return file
      } == expected)
    let keys = files.compactMap(\.key)
    #expect(Set(keys).count == files.count)
    let (diagnostics, notes) = (try view.diagnostics(of: keys), try view.notes(of: keys))
    let heads = try view.heads(of: nil)
    let state = try view.state()
    #expect(state.files == files.count)
    #expect(state.paths == Set(files.map { Array($0.path.utf8) }).count)
    #expect(state.articles == heads.count)
    for file in files {
      let key = try #require(file.key)
      let reading = try #require(model.files[ModelStore.name(file)]?.reading)
      #expect(diagnostics[key] ?? [] == reading.diagnostics)
      #expect(notes[key] ?? [] == reading.notes)
      let articles = try view.articles(heads.filter { $0.file == key }.compactMap(\.key))
      #expect(articles.map(\.bytes) == reading.articles.map(\.bytes))
      #expect(articles.map(\.ordinal) == Array(reading.articles.indices))
    }
    for _ in 0..<10 {
      let query = random.query()
      try compareCounts(view, model, query)
      let found = try view.candidates(for: query)
      #expect(found == found.sorted())
      #expect(Set(try view.heads(of: found).map(\.id)).isSuperset(of: model.ids(for: query)), "\(query)")
    }
  }
}
