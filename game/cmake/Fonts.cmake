# The fonts are not part of this repository. They are found on the machine that builds, copied into the build tree and installed with the game.
# Debian has them as fonts-bebas-neue and fonts-inter.
set(CANOPY_FONTS_DIR "" CACHE PATH "A folder with Bebas Neue and Inter, searched before the usual places")

set(canopy_font_places ${CANOPY_FONTS_DIR} /usr/share/fonts /usr/local/share/fonts $ENV{HOME}/.local/share/fonts $ENV{HOME}/.fonts
    $ENV{HOME}/Library/Fonts /Library/Fonts /opt/homebrew/share/fonts $ENV{WINDIR}/Fonts $ENV{LOCALAPPDATA}/Microsoft/Windows/Fonts)
set(canopy_fonts BebasNeue-Bold BebasNeue-Regular Inter-Bold Inter-SemiBold Inter-Medium Inter-Regular)
set(canopy_fonts_built ${PROJECT_BINARY_DIR}/share/good-canopy/fonts)

# Sets `result` to the first file called NAME.otf or NAME.ttf below one of the places, in their order.
function(canopy_find_font name result)
  foreach(place ${canopy_font_places})
    if(IS_DIRECTORY "${place}")
      file(GLOB_RECURSE found LIST_DIRECTORIES false "${place}/${name}.otf" "${place}/${name}.ttf")
      if(found)
        list(GET found 0 first)
        set(${result} "${first}" PARENT_SCOPE)
        return()
      endif()
    endif()
  endforeach()
  set(${result} "" PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY ${canopy_fonts_built})
set(canopy_missing)
foreach(font ${canopy_fonts})
  canopy_find_font(${font} file)
  if(file)
    configure_file("${file}" ${canopy_fonts_built} COPYONLY)
  else()
    list(APPEND canopy_missing ${font})
  endif()
endforeach()
# The fonts may be passed on together with their licence (SIL Open Font Licence).
foreach(package fonts-bebas-neue fonts-inter)
  if(EXISTS /usr/share/doc/${package}/copyright)
    configure_file(/usr/share/doc/${package}/copyright ${canopy_fonts_built}/${package}.licence.txt COPYONLY)
  endif()
endforeach()
if(canopy_missing)
  list(JOIN canopy_missing ", " canopy_missing)
  message(WARNING "Fonts not found: ${canopy_missing}. The game in its window needs them: install the packages fonts-bebas-neue and fonts-inter, "
                  "or name a folder that holds them with -DCANOPY_FONTS_DIR=DIR.")
endif()
