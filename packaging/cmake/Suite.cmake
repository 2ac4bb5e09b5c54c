# add_suite(NAME LABELS … SOURCES … LINKS …): one test program, run by ctest under its labels and without a display.
function(add_suite NAME)
  cmake_parse_arguments(ARG "" "" "LABELS;SOURCES;LINKS" ${ARGN})
  add_executable(${NAME} ${ARG_SOURCES})
  target_link_libraries(${NAME} PRIVATE project_options Qt6::Test ${ARG_LINKS})
  add_test(NAME ${NAME} COMMAND ${NAME})
  set_tests_properties(${NAME} PROPERTIES LABELS "${ARG_LABELS}" ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
