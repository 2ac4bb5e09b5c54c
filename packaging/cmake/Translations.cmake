# embed_translations(TARGET): compiles each .ts of translations/ and builds it into TARGET under /carrel/words.
# The target update_translations reads the screens' words anew: what is new stands in the .ts as unfinished, and the suites
# labelled `welsh` list it until it is translated.
set(CARREL_TRANSLATIONS "${CMAKE_SOURCE_DIR}/translations")
set(CARREL_LUPDATE_WORDS -extensions cpp,h -I "${CMAKE_SOURCE_DIR}" "${CMAKE_SOURCE_DIR}/ui" -locations none -no-obsolete
    -source-language en_GB)

function(embed_translations TARGET)
  set(OUT "${CMAKE_CURRENT_BINARY_DIR}/words")
  set(FILES)
  # qt_cy.ts is written by hand: the few words that Qt itself brings to the screen.
  foreach(NAME carrel_cy carrel_en qt_cy)
    set(FILE "${OUT}/${NAME}.qm")
    add_custom_command(OUTPUT "${FILE}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${OUT}"
      COMMAND Qt6::lrelease -silent -nounfinished "${CARREL_TRANSLATIONS}/${NAME}.ts" -qm "${FILE}"
      DEPENDS "${CARREL_TRANSLATIONS}/${NAME}.ts"
      COMMENT "Compiling ${NAME}.ts" VERBATIM)
    list(APPEND FILES "${FILE}")
  endforeach()
  qt_add_resources(${TARGET} "words" PREFIX "/carrel/words" BASE "${OUT}" FILES ${FILES})
  add_custom_target(update_translations
    COMMAND Qt6::lupdate ${CARREL_LUPDATE_WORDS} -target-language cy_GB -ts "${CARREL_TRANSLATIONS}/carrel_cy.ts"
    COMMAND Qt6::lupdate ${CARREL_LUPDATE_WORDS} -target-language en_GB -pluralonly -ts "${CARREL_TRANSLATIONS}/carrel_en.ts"
    COMMENT "Reading the screens' words" VERBATIM)
endfunction()
