# bake_typeface(OUT): bakes the three weights of Carrel Inter into the build folder and names their files in OUT.
function(bake_typeface OUT)
  find_program(CARREL_FONT_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
  find_program(CARREL_FONT_PYTHON NAMES python3)
  execute_process(COMMAND "${CARREL_FONT_PYTHON}" -c "import fontTools.subset" RESULT_VARIABLE MISSING ERROR_QUIET)
  if(NOT CARREL_FONT_PYTHON OR MISSING)
    message(FATAL_ERROR "Python's fontTools is needed to bake the typeface: install the package python3-fonttools.")
  endif()
  set(FILES)
  foreach(WEIGHT Regular:400 Medium:500 SemiBold:600)
    string(REPLACE ":" ";" PARTS "${WEIGHT}")
    list(GET PARTS 0 STYLE)
    list(GET PARTS 1 NUMBER)
    find_file(CARREL_INTER_${STYLE} "Inter-${STYLE}.otf"
      PATHS /usr/share/fonts/opentype/inter /usr/share/fonts/inter /usr/local/share/fonts NO_DEFAULT_PATH)
    if(NOT CARREL_INTER_${STYLE})
      message(FATAL_ERROR "Inter-${STYLE}.otf was not found: install the package fonts-inter, "
        "or say where the file is with -DCARREL_INTER_${STYLE}=…")
    endif()
    set(FILE "${CMAKE_CURRENT_BINARY_DIR}/fonts/CarrelInter-${STYLE}.otf")
    add_custom_command(OUTPUT "${FILE}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/fonts"
      COMMAND "${CARREL_FONT_PYTHON}" "${CMAKE_SOURCE_DIR}/packaging/fonts/bake.py"
              "${CARREL_INTER_${STYLE}}" "${FILE}" ${STYLE} ${NUMBER}
      DEPENDS "${CMAKE_SOURCE_DIR}/packaging/fonts/bake.py" "${CARREL_INTER_${STYLE}}"
      COMMENT "Baking Carrel Inter ${STYLE}" VERBATIM)
    list(APPEND FILES "${FILE}")
  endforeach()
  set(${OUT} "${FILES}" PARENT_SCOPE)
endfunction()
