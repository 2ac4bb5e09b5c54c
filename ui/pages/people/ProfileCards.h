#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

#include <functional>

namespace carrel::ui {

/// The cards of a student's profile, each made anew from what the role sees.
Card* detailsCard(const Ground& ground, const session::StudentFile& file, bool online);
Card* studiesCard(const Ground& ground, const session::StudentFile& file);
Card* casesCard(const Ground& ground, const session::StudentFile& file, const std::function<void(const model::RecordId&)>& open);
/// What is still to be done for the student, and where they have been referred to: of all their cases on this desk.
Card* underWayCard(const Ground& ground, const session::StudentFile& file);
/// What they were told about how things are kept, and what they chose not to say.
Card* toldCard(const Ground& ground, const session::StudentFile& file);
Card* supportCard(const Ground& ground, const session::StudentFile& file);
Card* consentsCard(const Ground& ground, const std::vector<session::Item>& consents);

/// Whether this desk has to do with a kind of record at all: what a role never sees is not even shown as empty.
bool dealsWith(const Ground& ground, model::KindNo kind);

/// "BA (Hons) Journalism, level 5", from what the role sees of the student or of the period under way; may be empty.
QString courseWords(const Ground& ground, const session::StudentFile& file);

}
