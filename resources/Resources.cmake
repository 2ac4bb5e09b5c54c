# What is built into the program from this folder.
set(CARREL_ICONS
  icons/activity.svg icons/add-action.svg icons/archive.svg icons/back.svg icons/bars.svg icons/building.svg
  icons/calendar.svg icons/calendar-check.svg icons/calendar-plus.svg icons/call.svg icons/cases.svg
  icons/check.svg icons/checklist.svg icons/chevron-down.svg icons/chevron-left.svg icons/chevron-right.svg
  icons/chevron-up.svg icons/clock.svg icons/close.svg icons/cloud.svg icons/cloud-off.svg icons/conflict.svg
  icons/consent.svg icons/contrast.svg icons/copy.svg icons/demo.svg icons/desk.svg icons/done.svg icons/down.svg
  icons/download.svg icons/drop-in.svg icons/edit.svg icons/error.svg icons/external.svg icons/eye.svg
  icons/eye-off.svg icons/filter.svg icons/flag.svg icons/forward.svg icons/globe.svg icons/governance.svg
  icons/health.svg icons/help.svg icons/history.svg icons/inbox.svg icons/info.svg icons/insight.svg icons/key.svg
  icons/keyboard.svg icons/language.svg icons/laptop.svg icons/library.svg icons/link.svg icons/list.svg
  icons/lock.svg icons/mail.svg icons/message.svg icons/minus.svg icons/monitor.svg icons/moon.svg icons/more.svg
  icons/note.svg icons/paperclip.svg icons/pause.svg icons/phone.svg icons/phone-call.svg icons/pin.svg
  icons/play.svg icons/plus.svg icons/print.svg icons/redo.svg icons/refresh.svg icons/reviews.svg icons/search.svg
  icons/search-none.svg icons/send.svg icons/settings.svg icons/shield.svg icons/sign-out.svg icons/sort.svg
  icons/students.svg icons/sun.svg icons/sync.svg icons/table.svg icons/tag.svg icons/team.svg icons/today.svg
  icons/trash.svg icons/tutorials.svg icons/undo.svg icons/unlock.svg icons/up.svg icons/up-to-date.svg
  icons/user.svg icons/user-check.svg icons/user-plus.svg icons/user-x.svg icons/users.svg icons/warning.svg
  icons/workshops.svg)
list(TRANSFORM CARREL_ICONS PREPEND "${CMAKE_SOURCE_DIR}/resources/")

set(CARREL_MARKS "${CMAKE_SOURCE_DIR}/resources/brand/carrel.svg" "${CMAKE_SOURCE_DIR}/resources/brand/mark.svg")
