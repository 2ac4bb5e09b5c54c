<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n days over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message numerus="yes">
        <source>%n choices to make</source>
        <translation>
            <numerusform>%n choice to make</numerusform>
            <numerusform>%n choices to make</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message numerus="yes">
        <source>%n pieces to send</source>
        <translation>
            <numerusform>%n piece to send</numerusform>
            <numerusform>%n pieces to send</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong ones in a row.</source>
        <translation>
            <numerusform>%n wrong one in a row.</numerusform>
            <numerusform>%n wrong ones in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FleetWords</name>
    <message numerus="yes">
        <source>%n copies on paper</source>
        <translation>
            <numerusform>%n copy on paper</numerusform>
            <numerusform>%n copies on paper</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrequentWords</name>
    <message numerus="yes">
        <source>Came %n times since %1.</source>
        <comment>day</comment>
        <translation>
            <numerusform>Came %n time since %1.</numerusform>
            <numerusform>Came %n times since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rule: %n visits or more in %1 at which they were seen; several to one session are one. It says nothing about why.</source>
        <comment>so many days</comment>
        <translation>
            <numerusform>The rule: %n visit or more in %1 at which they were seen; several to one session are one. It says nothing about why.</numerusform>
            <numerusform>The rule: %n visits or more in %1 at which they were seen; several to one session are one. It says nothing about why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided by %1, %2, after %n visits since %3.</source>
        <comment>who, when, day</comment>
        <translation>
            <numerusform>Decided by %1, %2, after %n visit since %3.</numerusform>
            <numerusform>Decided by %1, %2, after %n visits since %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n students</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open cases</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message numerus="yes">
        <source>%n visits before</source>
        <translation>
            <numerusform>%n visit before</numerusform>
            <numerusform>%n visits before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimates go by how long today&apos;s last visits took, and %n open desks.</source>
        <translation>
            <numerusform>Estimates go by how long today&apos;s last visits took, and %n open desk.</numerusform>
            <numerusform>Estimates go by how long today&apos;s last visits took, and %n open desks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n changes saved here</source>
        <translation>
            <numerusform>%n change saved here</numerusform>
            <numerusform>%n changes saved here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choices to make</source>
        <translation>
            <numerusform>%n choice to make</numerusform>
            <numerusform>%n choices to make</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrimWords</name>
    <message numerus="yes">
        <source>Leaving this desk when the hub next answers: %n cases.</source>
        <translation>
            <numerusform>Leaving this desk when the hub next answers: %n case.</numerusform>
            <numerusform>Leaving this desk when the hub next answers: %n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trimmed from this desk: %n cases. Search the whole university for the student to have one back.</source>
        <translation>
            <numerusform>Trimmed from this desk: %n case. Search the whole university for the student to have it back.</numerusform>
            <numerusform>Trimmed from this desk: %n cases. Search the whole university for the student to have one back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Coming back when the hub next answers: %n cases.</source>
        <translation>
            <numerusform>Coming back when the hub next answers: %n case.</numerusform>
            <numerusform>Coming back when the hub next answers: %n cases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingWords</name>
    <message numerus="yes">
        <source>File, %n pieces</source>
        <translation>
            <numerusform>File, %n piece</numerusform>
            <numerusform>File, %n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkshopWords</name>
    <message numerus="yes">
        <source>%n of several, too few of each to be named</source>
        <translation>
            <numerusform>%n of several, too few of each to be named</numerusform>
            <numerusform>%n of several, too few of each to be named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n booked</numerusform>
            <numerusform>%n booked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::AttachForm</name>
    <message numerus="yes">
        <source>%n people can open it: %1.</source>
        <translation>
            <numerusform>%n person can open it: %1.</numerusform>
            <numerusform>%n people can open it: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::BulkBar</name>
    <message numerus="yes">
        <source>%n cases marked</source>
        <translation>
            <numerusform>%n case marked</numerusform>
            <numerusform>%n cases marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::CaseStory</name>
    <message numerus="yes">
        <source>%n things that were said without being asked for are set aside, unread, the first since %1.</source>
        <translation>
            <numerusform>%n thing that was said without being asked for is set aside, unread, since %1.</numerusform>
            <numerusform>%n things that were said without being asked for are set aside, unread, the first since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choices to make: two of you changed the same things.</source>
        <translation>
            <numerusform>%n choice to make: two of you changed the same thing.</numerusform>
            <numerusform>%n choices to make: two of you changed the same things.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::CloseForm</name>
    <message numerus="yes">
        <source>%n actions are still open; they stay as they are.</source>
        <translation>
            <numerusform>%n action is still open; it stays as it is.</numerusform>
            <numerusform>%n actions are still open; they stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::CloseSheet</name>
    <message numerus="yes">
        <source>%n people are not marked</source>
        <translation>
            <numerusform>%n person is not marked</numerusform>
            <numerusform>%n people are not marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::ConsentPart</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referrals</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::DropInPage</name>
    <message numerus="yes">
        <source>%n desks open</source>
        <translation>
            <numerusform>%n desk open</numerusform>
            <numerusform>%n desks open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::GiveForm</name>
    <message numerus="yes">
        <source>Give %n cases to %1</source>
        <translation>
            <numerusform>Give %n case to %1</numerusform>
            <numerusform>Give %n cases to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::HelpSheet</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::LossModel</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::LossView</name>
    <message numerus="yes">
        <source>%n hours ago, %1</source>
        <translation>
            <numerusform>%n hour ago, %1</numerusform>
            <numerusform>%n hours ago, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::MoveForm</name>
    <message numerus="yes">
        <source>%n of them are not yours to change and stay as they are.</source>
        <translation>
            <numerusform>%n of them is not yours to change and stays as it is.</numerusform>
            <numerusform>%n of them are not yours to change and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::NoteForm</name>
    <message numerus="yes">
        <source>%n people can read it: %1.</source>
        <translation>
            <numerusform>%n person can read it: %1.</numerusform>
            <numerusform>%n people can read it: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::PrintSheet</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::PrintsSheet</name>
    <message numerus="yes">
        <source>%n prints are past their day. Destroy them, then say so here.</source>
        <translation>
            <numerusform>%n print is past its day. Destroy it, then say so here.</numerusform>
            <numerusform>%n prints are past their day. Destroy them, then say so here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::PublicDisplay</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::RegisterView</name>
    <message numerus="yes">
        <source>%n places are free</source>
        <translation>
            <numerusform>%n place is free</numerusform>
            <numerusform>%n places are free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people came whose place had been cancelled meanwhile. They count as here.</source>
        <translation>
            <numerusform>%n person came whose place had been cancelled meanwhile. They count as here.</numerusform>
            <numerusform>%n people came whose place had been cancelled meanwhile. They count as here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are taken by people who are not shown.</source>
        <translation>
            <numerusform>%n place is taken by somebody who is not shown.</numerusform>
            <numerusform>%n places are taken by people who are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::Shell</name>
    <message numerus="yes">
        <source>%n choices to make</source>
        <translation>
            <numerusform>%n choice to make</numerusform>
            <numerusform>%n choices to make</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases due today or overdue</source>
        <translation>
            <numerusform>%n case due today or overdue</numerusform>
            <numerusform>%n cases due today or overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are due</source>
        <translation>
            <numerusform>%n thing is due</numerusform>
            <numerusform>%n things are due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::StudentProfile</name>
    <message numerus="yes">
        <source>Trimmed from this desk: %n cases of this student.</source>
        <translation>
            <numerusform>Trimmed from this desk: %n case of this student.</numerusform>
            <numerusform>Trimmed from this desk: %n cases of this student.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students have this name.</source>
        <translation>
            <numerusform>%n student has this name.</numerusform>
            <numerusform>%n students have this name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::StudentsPage</name>
    <message numerus="yes">
        <source>%n students</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found at the university</source>
        <translation>
            <numerusform>%n found at the university</numerusform>
            <numerusform>%n found at the university</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::SupervisedModel</name>
    <message numerus="yes">
        <source>%n open cases</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases over</source>
        <translation>
            <numerusform>%n case over</numerusform>
            <numerusform>%n cases over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n things are due.</source>
        <translation>
            <numerusform>%n thing is due.</numerusform>
            <numerusform>%n things are due.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a look.</source>
        <translation>
            <numerusform>%n needs a look.</numerusform>
            <numerusform>%n need a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n open cases</source>
        <translation>
            <numerusform>All %n open cases</numerusform>
            <numerusform>All %n open cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::TrimCard</name>
    <message numerus="yes">
        <source>%n cases trimmed from this desk</source>
        <translation>
            <numerusform>%n case trimmed from this desk</numerusform>
            <numerusform>%n cases trimmed from this desk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::TutorialsPage</name>
    <message numerus="yes">
        <source>%n times are on offer now</source>
        <translation>
            <numerusform>%n time is on offer now</numerusform>
            <numerusform>%n times are on offer now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::Window</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
