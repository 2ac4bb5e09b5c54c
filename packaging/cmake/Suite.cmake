# add_suite(NAME LABELS … SOURCES … LINKS … [TIMEOUT s] [ENVIRONMENT VAR=value …] [DEFINITIONS …]): a Qt Test executable
# that ctest runs without a display, in a home of its own. NO_PCH where the shared precompiled header is in the way.
# add_script_suite(NAME LABELS … SCRIPT … [ARGUMENTS …] [TIMEOUT s]): the same for a bash script that counts as a Qt test does.

set(CARREL_SUITE_SECONDS 300 CACHE STRING "How long a suite may take unless it says otherwise")
# A sanitizer makes everything slower, and Valgrind more so (ctest -T memcheck): configure with a larger factor for it.
set(CARREL_SUITE_PATIENCE "" CACHE STRING "Factor on every suite's time-out; empty: 1, or 4 under a sanitizer")

function(suite_properties NAME LABELS TIMEOUT ENVIRONMENT)
  if(NOT LABELS)
    message(FATAL_ERROR "The suite ${NAME} needs at least one label: ctest -L is how people choose what to run.")
  endif()
  if(NOT TIMEOUT)
    set(TIMEOUT ${CARREL_SUITE_SECONDS})
  endif()
  set(PATIENCE "${CARREL_SUITE_PATIENCE}")
  if(NOT PATIENCE)
    set(PATIENCE 1)
    if(CARREL_SANITIZE)
      set(PATIENCE 4)
    endif()
  endif()
  math(EXPR TIMEOUT "${TIMEOUT} * ${PATIENCE}")
  math(EXPR FUNCTION_TIMEOUT "${TIMEOUT} * 1000")
  # A home of its own keeps a developer's settings out of reach; debug lines are off unless a suite asks for them.
  set(HOUSE "${CMAKE_BINARY_DIR}/homes/${NAME}")
  file(MAKE_DIRECTORY "${HOUSE}")
  set(SURROUNDINGS
    QT_QPA_PLATFORM=offscreen "QT_LOGGING_RULES=*.debug=false" LC_ALL=C.UTF-8
    HOME=${HOUSE} XDG_CONFIG_HOME=${HOUSE}/config XDG_DATA_HOME=${HOUSE}/data XDG_CACHE_HOME=${HOUSE}/cache
    QTEST_FUNCTION_TIMEOUT=${FUNCTION_TIMEOUT} UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
    ${ENVIRONMENT})
  set_tests_properties(${NAME} PROPERTIES LABELS "${LABELS}" TIMEOUT ${TIMEOUT} ENVIRONMENT "${SURROUNDINGS}")
endfunction()

function(add_suite NAME)
  cmake_parse_arguments(ARG "NO_PCH" "TIMEOUT" "LABELS;SOURCES;LINKS;ENVIRONMENT;DEFINITIONS" ${ARGN})
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "add_suite(${NAME}): cannot read ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  add_executable(${NAME} ${ARG_SOURCES})
  target_link_libraries(${NAME} PRIVATE project_options ${ARG_LINKS} Qt6::Core Qt6::Test)
  target_compile_definitions(${NAME} PRIVATE ${ARG_DEFINITIONS})
  set_target_properties(${NAME} PROPERTIES AUTOMOC ON PCH_WARN_INVALID OFF)
  if(NOT ARG_NO_PCH)
    share_header(${NAME} PrecompiledTests.h)
  endif()
  if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # Later Qt's own QTRY_ macros narrow a duration in the test that uses them.
    target_compile_options(${NAME} PRIVATE -Wno-error=conversion)
  endif()
  add_test(NAME ${NAME} COMMAND ${NAME})
  suite_properties(${NAME} "${ARG_LABELS}" "${ARG_TIMEOUT}" "${ARG_ENVIRONMENT}")
endfunction()

function(add_script_suite NAME)
  cmake_parse_arguments(ARG "" "SCRIPT;TIMEOUT" "LABELS;ENVIRONMENT;ARGUMENTS" ${ARGN})
  find_program(CARREL_BASH bash REQUIRED)
  add_test(NAME ${NAME} COMMAND "${CARREL_BASH}" "${CMAKE_CURRENT_SOURCE_DIR}/${ARG_SCRIPT}" ${ARG_ARGUMENTS})
  suite_properties(${NAME} "${ARG_LABELS}" "${ARG_TIMEOUT}" "${ARG_ENVIRONMENT}")
endfunction()
