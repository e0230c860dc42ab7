import ArgumentParser
import Glibc
import SheafEngine

/// How a command shows long work while it goes on, and how long it took.
struct Timings: ParsableArguments {
  @Flag(name: .customLong("timings"), help: "Print how long each stage took, to standard error.")
  var areAsked = false

  /// Does work that an observer watches: a line of progress where people look on, and a table afterwards where it is
  /// asked for, whatever came of the work.
  func watching<Value>(_ work: (any WorkObserver) throws -> Value) rethrows -> Value {
    try Self.watching(withTable: areAsked, work)
  }

  /// The same for a command whose work has one stage only, so that a table would say nothing.
  static func watching<Value>(
    withTable isAsked: Bool = false, _ work: (any WorkObserver) throws -> Value
  ) rethrows -> Value {
    let line = Console.errorIsTerminal ? ProgressLine { Console.standardError($0) } : nil
    let times = isAsked ? StageTimes() : nil
    defer { if let times { Console.standardError(times.table) } }
    switch (line, times) {
    case (let line?, let times?): return try work(BothObservers(first: times, second: line))
    case (let line?, nil): return try work(line)
    case (nil, let times?): return try work(times)
    case (nil, nil): return try work(Unobserved())
    }
  }
}

/// Two that watch the same work.
private struct BothObservers: WorkObserver {
  let first: any WorkObserver
  let second: any WorkObserver

  func begins(_ stage: WorkStage) {
    first.begins(stage)
    second.begins(stage)
  }

  func ends(_ stage: WorkStage) {
    first.ends(stage)
    second.ends(stage)
  }

  func expects(_ stage: WorkStage, files: Int, bytes: Int64) {
    first.expects(stage, files: files, bytes: bytes)
    second.expects(stage, files: files, bytes: bytes)
  }

  func did(_ stage: WorkStage, files: Int, bytes: Int64) {
    first.did(stage, files: files, bytes: bytes)
    second.did(stage, files: files, bytes: bytes)
  }
}
