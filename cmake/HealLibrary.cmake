# add_heal_library(<Stage> [CLANG] [LINK <target>...])
#
# One library for each stage, in the order of the chain: it links the stages
# declared before it and nothing after. CLANG shares the precompiled header of
# Clang's AST headers, which costs ten seconds a file otherwise.
set_property(GLOBAL PROPERTY HEAL_STAGES "")

function(heal_compile_options target)
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/include)
  target_include_directories(${target} SYSTEM PUBLIC ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS})
  target_compile_definitions(${target} PUBLIC CLANG_HEAL_VERSION="${PROJECT_VERSION}"
    HEAL_CLANG_RESOURCE_DIR="${LLVM_INSTALL_PREFIX}/lib/clang/${LLVM_VERSION_MAJOR}")
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wno-unused-parameter -Wno-missing-designated-field-initializers -fno-exceptions)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # ccache needs a precompiled header that does not carry its time of birth.
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
endfunction()

function(heal_use_clang_pch target)
  if(NOT TARGET HealClangPch)
    file(WRITE ${CMAKE_BINARY_DIR}/HealClangPch.cpp "// Owns the precompiled header of the Clang stages.\n")
    add_library(HealClangPch OBJECT ${CMAKE_BINARY_DIR}/HealClangPch.cpp)
    heal_compile_options(HealClangPch)
    target_precompile_headers(HealClangPch PRIVATE ${CMAKE_SOURCE_DIR}/cmake/ClangPch.h)
  endif()
  target_precompile_headers(${target} REUSE_FROM HealClangPch)
endfunction()

function(add_heal_library stage)
  cmake_parse_arguments(ARG "CLANG" "" "LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/lib/${stage}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_library(Heal${stage} STATIC ${sources})
  heal_compile_options(Heal${stage})
  get_property(earlier GLOBAL PROPERTY HEAL_STAGES)
  target_link_libraries(Heal${stage} PUBLIC ${earlier} ${ARG_LINK} LLVM)
  if(ARG_CLANG)
    target_link_libraries(Heal${stage} PUBLIC clang-cpp)
    heal_use_clang_pch(Heal${stage})
  endif()
  set_property(GLOBAL PROPERTY HEAL_STAGES Heal${stage} ${earlier})
endfunction()

# heal_embed_text(<target> <file> <name>): makes <name>, a string literal that
# holds the text of <file>, for <target> to include.
function(heal_embed_text target file name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded/${name}
       CONTENT "R\"embedded(@text@)embedded\"\n" @ONLY)
  target_include_directories(${target} PRIVATE ${CMAKE_BINARY_DIR}/embedded)
endfunction()

# add_heal_unit_test(<Stage> [CLANG]): test/Unit/<Stage>/*Test.cpp.
function(add_heal_unit_test stage)
  cmake_parse_arguments(ARG "CLANG" "" "" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/test/Unit/${stage}/*Test.cpp)
  if(NOT sources OR NOT TARGET Heal${stage})
    return()
  endif()
  add_executable(${stage}Tests ${sources})
  heal_compile_options(${stage}Tests)
  target_include_directories(${stage}Tests PRIVATE ${CMAKE_SOURCE_DIR}/lib/${stage} ${CMAKE_SOURCE_DIR}/test/Unit)
  target_compile_definitions(${stage}Tests PRIVATE HEAL_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${stage}Tests PRIVATE Heal${stage} GTest::gmock GTest::gtest_main)
  if(ARG_CLANG)
    heal_use_clang_pch(${stage}Tests)
  endif()
  set_property(GLOBAL APPEND PROPERTY HEAL_UNIT_TESTS ${stage}Tests)
endfunction()

# heal_hash_of(NAME FILE STAGE...) defines NAME in FILE, a hash of the sources of
# the stages: it tells what they made and kept from what others did.
function(heal_hash_of name file)
  set(sources)
  foreach(stage IN LISTS ARGN)
    file(GLOB more CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/lib/${stage}/*
         ${CMAKE_SOURCE_DIR}/include/clang-heal/${stage}/*)
    list(APPEND sources ${more})
  endforeach()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources})
  set(hashes "${LLVM_PACKAGE_VERSION}")
  foreach(source IN LISTS sources)
    file(SHA256 ${source} hash)
    string(APPEND hashes ${hash})
  endforeach()
  string(SHA256 hash "${hashes}")
  set_source_files_properties(${CMAKE_SOURCE_DIR}/${file}
    PROPERTIES COMPILE_DEFINITIONS ${name}="${hash}")
endfunction()
