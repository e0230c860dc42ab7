import Glibc
import SheafKit

extension TemplateFolder {
  /// Reads a folder from disk; its name is that of the format.
  ///
  /// Only plain files directly in it are read. A symbolic link among them is an error, wherever it leads: a folder from
  /// somebody else must not bring the files of this machine into a digest. Throws what is wrong, all at once.
  public static func read(_ path: String) throws(DiagnosticError) -> TemplateFolder {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else {
      throw DiagnosticError(problem(path, "cannot be opened: " + String(cString: strerror(errno)), id: "no-folder"))
    }
    defer { close(folder) }
    var files: [String: [UInt8]] = [:]
    var problems: [Diagnostic] = []
    for name in try names(in: folder, path: path) where name == manifestName || templateName(name) != nil {
      do {
        files[name] = try bytes(of: name, in: folder, path: "\(path)/\(name)")
      } catch {
        problems += error.diagnostics
      }
    }
    if problems.isEmpty, files[manifestName] == nil {
      problems.append(
        problem(path, "has no \(manifestName)", id: "no-manifest", help: "write one; see `sheaf formatter new --help`"))
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return TemplateFolder(name: name(of: path), path: path, files: files)
  }

  /// The name of a folder, also of one that is called `.`.
  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    guard last.isEmpty || last.allSatisfy({ $0 == "." }), let whole = realpath(path, nil) else { return last }
    defer { free(whole) }
    return String(cString: whole).split(separator: "/").last.map(String.init) ?? last
  }

  private static func names(in folder: Int32, path: String) throws(DiagnosticError) -> [String] {
    let copy = dup(folder)
    guard copy >= 0, let stream = fdopendir(copy) else {
      if copy >= 0 { close(copy) }
      throw DiagnosticError(problem(path, "cannot be listed: " + String(cString: strerror(errno)), id: "no-folder"))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name, name != ".", name != ".." else { continue }
      names.append(name)
      guard names.count <= TemplateLimits.files else {
        throw DiagnosticError(
          problem(
            path, "holds more than \(TemplateLimits.files) files", id: "too-large",
            help: "keep only \(manifestName) and the templates in it"))
      }
    }
    return names.sorted()
  }

  private static func bytes(of name: String, in folder: Int32, path: String) throws(DiagnosticError) -> [UInt8] {
    // A pipe would keep a reader waiting; it is opened without, and refused below.
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      throw DiagnosticError(
        errno == ELOOP
          ? problem(path, "is a symbolic link", id: "symbolic-link", help: "put the file itself into the folder")
          : problem(path, "cannot be read: " + String(cString: strerror(errno)), id: "unreadable"))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw DiagnosticError(problem(path, "is no plain file", id: "unreadable"))
    }
    var bytes = [UInt8](repeating: 0, count: TemplateLimits.fileBytes + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        throw DiagnosticError(problem(path, "cannot be read: " + String(cString: strerror(errno)), id: "unreadable"))
      }
      if got == 0 { break }
      count += got
    }
    guard count <= TemplateLimits.fileBytes else {
      throw DiagnosticError(
        problem(
          path, "has more than \(TemplateLimits.fileBytes) bytes", id: "too-large",
          help: "part it in several files, and include them by `{{> name}}`"))
    }
    return Array(bytes[..<count])
  }

  private static func problem(_ path: String, _ message: String, id: String, help: String? = nil) -> Diagnostic {
    Diagnostic(.error, id: id, "`\(path)` \(message)", at: SourceLocation(file: path), help: help)
  }
}
