#include "ui/pages/shell/AlreadyOpen.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMessageBox>

namespace carrel::ui {

void tellAlreadyOpen()
{
    QMessageBox box(QMessageBox::Information, QCoreApplication::translate("AlreadyOpen", "Carrel"),
                    QCoreApplication::translate("AlreadyOpen", "This desk is open already"), QMessageBox::Ok);
    box.setInformativeText(QCoreApplication::translate("AlreadyOpen", "Look for its window. If there is none, the folder of this desk cannot be written: ask your IT service."));
    box.exec();
}

}
