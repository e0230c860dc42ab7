import SheafMarkup

/// Writes `word/settings.xml`, its children in the order of the schema (ECMA-376 part 1, 17.15.1.78).
///
/// There is no `w:updateFields`, and no field is marked as dirty: Word would ask its user, before the first look at the
/// document, whether to update fields “that may refer to other files”. The contents are filled in already.
enum SettingsPart {
  /// The whole part; `hasTwoSides` when even pages have feet of their own.
  static func bytes(language: DocumentLanguage, hasTwoSides: Bool) -> [UInt8] {
    var xml = MarkupWriter.part()
    xml.open("w:settings", ("xmlns:w", WordNamespace.main))
    xml.markup("<w:zoom w:percent=\"100\"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>")
    xml.markup("<w:defaultTabStop w:val=\"420\"/>")
    if hasTwoSides { xml.markup("<w:evenAndOddHeaders/>") }
    if language.isChinese {
      xml.markup("<w:drawingGridVerticalSpacing w:val=\"156\"/>")
      xml.markup("<w:displayHorizontalDrawingGridEvery w:val=\"0\"/><w:displayVerticalDrawingGridEvery w:val=\"2\"/>")
    }
    xml.markup("<w:characterSpacingControl w:val=\"compressPunctuation\"/>")
    xml.markup("<w:compat>")
    if language.isChinese {
      xml.markup("<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>")
      xml.markup("<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>")
    }
    xml.void(
      "w:compatSetting", ("w:name", "compatibilityMode"), ("w:uri", "http://schemas.microsoft.com/office/word"),
      ("w:val", "15"))
    xml.markup("</w:compat>")
    xml.void("w:themeFontLang", ("w:val", language.latin), ("w:eastAsia", language.han))
    xml.markup("<w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/>")
    xml.close("w:settings")
    return xml.bytes
  }
}
