<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>AlreadyOpen</name>
    <message>
        <source>Carrel</source>
        <translation>Carrel</translation>
    </message>
    <message>
        <source>This desk is open already</source>
        <translation>Mae&apos;r ddesg hon ar agor yn barod</translation>
    </message>
    <message>
        <source>Look for its window. If there is none, the folder of this desk cannot be written: ask your IT service.</source>
        <translation>Chwiliwch am ei ffenestr. Os nad oes un, ni ellir ysgrifennu i ffolder y ddesg hon: gofynnwch i&apos;ch gwasanaeth TG.</translation>
    </message>
</context>
<context>
    <name>Bases</name>
    <message>
        <source>Consent</source>
        <translation>Cydsyniad</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, tan %2</translation>
    </message>
    <message>
        <source>Choose a consent or a condition</source>
        <translation>Dewiswch gydsyniad neu amod</translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation>Amod: %1</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Days</source>
        <translation>Diwrnodau</translation>
    </message>
</context>
<context>
    <name>CasePapers</name>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>what was done, who</comment>
        <translation>%1, gan %2</translation>
    </message>
    <message>
        <source>Referred to a specialist service</source>
        <translation>Atgyfeiriwyd at wasanaeth arbenigol</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what was done, how it stands</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Agorwyd yr achos</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Caewyd yr achos</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Beth yw ei bwnc</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>status, reason</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Cam nesaf</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Crynodeb</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Gweithred</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>status, date</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Gweithredoedd</translation>
    </message>
    <message>
        <source>Agreed support</source>
        <translation>Cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Pwy sy&apos;n ei wneud</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Yr hyn y cytunwyd arno</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>Perchennog: %1</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Agorwyd %1</translation>
    </message>
    <message>
        <source>Confidential. For the case team.</source>
        <translation>Cyfrinachol. I dîm yr achos.</translation>
    </message>
    <message>
        <source>Confidential. For line management: no notes, no health or contact details.</source>
        <translation>Cyfrinachol. I&apos;r rheolwr llinell: dim nodiadau, dim manylion iechyd na manylion cysylltu.</translation>
    </message>
    <message>
        <source>Case summary: %1</source>
        <translation>Crynodeb o achos: %1</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Y sefyllfa ar hyn o bryd</translation>
    </message>
    <message>
        <source>Who the student is, notes, health information and contact details are not shown to your role, on any case.</source>
        <translation>Ni ddangosir i&apos;ch rôl chi pwy yw&apos;r myfyriwr, nodiadau, gwybodaeth iechyd na manylion cysylltu, mewn unrhyw achos.</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Yr hyn a wnaethom</translation>
    </message>
    <message>
        <source>A summary holds no words of any note and no health information, whether or not there is any.</source>
        <translation>Nid yw crynodeb yn cynnwys geiriau unrhyw nodyn na dim gwybodaeth iechyd, p&apos;un a oes rhai neu beidio.</translation>
    </message>
    <message>
        <source>Line manager&apos;s review</source>
        <translation>Adolygiad y rheolwr llinell</translation>
    </message>
    <message>
        <source>Discussed with</source>
        <translation>Trafodwyd â</translation>
    </message>
    <message>
        <source>Points agreed</source>
        <translation>Pwyntiau y cytunwyd arnynt</translation>
    </message>
    <message>
        <source>Reviewed by, date</source>
        <translation>Adolygwyd gan, dyddiad</translation>
    </message>
    <message>
        <source>Case summary</source>
        <translation>Crynodeb o achos</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Cronoleg</translation>
    </message>
    <message>
        <source>Referral slip for %1</source>
        <translation>Slip atgyfeirio: %1</translation>
    </message>
    <message>
        <source>%1. Due %2.</source>
        <comment>next step, date</comment>
        <translation>%1. I&apos;w wneud erbyn %2.</translation>
    </message>
    <message>
        <source>Due %1</source>
        <comment>date</comment>
        <translation>I&apos;w wneud erbyn %1</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Open</source>
        <comment>case</comment>
        <translation>Agored</translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>case</comment>
        <translation>Ar waith</translation>
    </message>
    <message>
        <source>Waiting on student</source>
        <translation>Yn aros am y myfyriwr</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>case</comment>
        <translation>Wedi cau</translation>
    </message>
    <message>
        <source>Reopened</source>
        <comment>case</comment>
        <translation>Wedi ailagor</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>I&apos;w wneud</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Ar y gweill</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Nid oes ei angen mwyach</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Cytunwyd</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>Yn ei le</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Heb ei anfon eto</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Anfonwyd</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Cytunwyd i helpu</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Galwyd yn ôl</translation>
    </message>
    <message>
        <source>No reply yet</source>
        <translation>Dim ateb eto</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gofynnwyd amdano</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Rhoddwyd</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Heb ei roi</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Daeth i ben</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>priority</comment>
        <translation>Arferol</translation>
    </message>
    <message>
        <source>Raised</source>
        <comment>priority</comment>
        <translation>Uwch na&apos;r arfer</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>priority</comment>
        <translation>Brys</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Y tîm</translation>
    </message>
    <message>
        <source>Only those it is shared with</source>
        <translation>Dim ond y rhai y rhannwyd ef â nhw</translation>
    </message>
    <message>
        <source>Full time</source>
        <translation>Llawnamser</translation>
    </message>
    <message>
        <source>Part time</source>
        <translation>Rhan-amser</translation>
    </message>
    <message>
        <source>Advice on where to go</source>
        <translation>Cyngor ar ble i fynd</translation>
    </message>
    <message>
        <source>Formal referral</source>
        <translation>Atgyfeiriad ffurfiol</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ddim yn hysbys eto</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>Bu o gymorth</translation>
    </message>
    <message>
        <source>It helped in part</source>
        <translation>Bu o gymorth yn rhannol</translation>
    </message>
    <message>
        <source>It did not help</source>
        <translation>Ni fu o gymorth</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>I&apos;w wneud heddiw</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Yr wythnos hon</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Yn hwyrach</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Dim cam nesaf</translation>
    </message>
    <message>
        <source>General note</source>
        <translation>Nodyn cyffredinol</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Galwad ffôn</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cyfarfod</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Tried to reach the student</source>
        <translation>Ceisiwyd cysylltu â&apos;r myfyriwr</translation>
    </message>
    <message>
        <source>Health information</source>
        <translation>Gwybodaeth iechyd</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Phone call with student</source>
        <translation>Galwad ffôn â&apos;r myfyriwr</translation>
    </message>
    <message>
        <source>Meeting with student</source>
        <translation>Cyfarfod â&apos;r myfyriwr</translation>
    </message>
    <message>
        <source>Email with student</source>
        <translation>E-bost gyda&apos;r myfyriwr</translation>
    </message>
    <message>
        <source>Case team</source>
        <translation>Tîm yr achos</translation>
    </message>
    <message>
        <source>Whole team</source>
        <translation>Y tîm cyfan</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Dim ond fi</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>Wrthi&apos;n cael ei ysgrifennu</translation>
    </message>
    <message>
        <source>Discussed</source>
        <translation>Trafodwyd</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Wyneb yn wyneb</translation>
    </message>
    <message>
        <source>By email</source>
        <translation>Drwy e-bost</translation>
    </message>
    <message>
        <source>On a form</source>
        <translation>Ar ffurflen</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Dros y ffôn</translation>
    </message>
    <message>
        <source>Made together with the student</source>
        <translation>Wedi&apos;i wneud ar y cyd â&apos;r myfyriwr</translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>%1, level %2</source>
        <translation>%1, lefel %2</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>lefel %1</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>1 day over</source>
        <translation>1 diwrnod yn hwyr</translation>
    </message>
    <message numerus="yes">
        <source>%n days over</source>
        <translation>
            <numerusform>%n diwrnod yn hwyr</numerusform>
            <numerusform>%n diwrnod yn hwyr</numerusform>
            <numerusform>%n diwrnod yn hwyr</numerusform>
            <numerusform>%n diwrnod yn hwyr</numerusform>
            <numerusform>%n diwrnod yn hwyr</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>eiliad yn ôl</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 mun yn ôl</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>time</comment>
        <translation>am %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heddiw, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Ddoe, %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Yfory</translation>
    </message>
    <message>
        <source>Due %1, %2</source>
        <comment>date, days over</comment>
        <translation>Erbyn %1, %2</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Erbyn heddiw</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>Erbyn yfory</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Erbyn %1</translation>
    </message>
    <message>
        <source>The wording of %1</source>
        <comment>a month</comment>
        <translation>Geiriad %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Fersiwn %1</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Note saved</source>
        <translation>Cadwyd y nodyn</translation>
    </message>
    <message>
        <source>Action added</source>
        <translation>Ychwanegwyd y cam gweithredu</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Agorwyd yr achos</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>Ychwanegwyd: %1</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Caewyd yr achos</translation>
    </message>
    <message>
        <source>Case opened again</source>
        <translation>Ailagorwyd yr achos</translation>
    </message>
    <message>
        <source>Case waits for the student</source>
        <translation>Mae&apos;r achos yn aros am y myfyriwr</translation>
    </message>
    <message>
        <source>Case in progress</source>
        <translation>Mae&apos;r achos ar waith</translation>
    </message>
    <message>
        <source>Case open</source>
        <translation>Mae&apos;r achos yn agored</translation>
    </message>
    <message>
        <source>Action done</source>
        <translation>Gwnaed y cam gweithredu</translation>
    </message>
    <message>
        <source>Action dropped</source>
        <translation>Gollyngwyd y cam gweithredu</translation>
    </message>
    <message>
        <source>Action begun</source>
        <translation>Dechreuwyd y cam gweithredu</translation>
    </message>
    <message>
        <source>Action open again</source>
        <translation>Ailagorwyd y cam gweithredu</translation>
    </message>
    <message>
        <source>Choice saved</source>
        <translation>Cadwyd y dewis</translation>
    </message>
    <message>
        <source>Next step done</source>
        <translation>Gwnaed y cam nesaf</translation>
    </message>
    <message>
        <source>Next step saved</source>
        <translation>Cadwyd y cam nesaf</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>Newidiwyd: %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>what was done, a student</comment>
        <translation>%1 ar gyfer %2</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Dadwnaed: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Ailwnaed: %1</translation>
    </message>
    <message>
        <source>Agreed support added</source>
        <translation>Ychwanegwyd cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>Owner set to %1</source>
        <translation>Perchennog nawr: %1</translation>
    </message>
    <message>
        <source>Next step moved to %1</source>
        <translation>Cam nesaf nawr erbyn: %1</translation>
    </message>
    <message>
        <source>Consent withdrawn, everywhere at once</source>
        <translation>Tynnwyd y cydsyniad yn ôl, ym mhobman ar unwaith</translation>
    </message>
    <message>
        <source>Referral called back</source>
        <translation>Galwyd yr atgyfeiriad yn ôl</translation>
    </message>
    <message>
        <source>Outcome of support saved</source>
        <translation>Cadwyd canlyniad y cymorth</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>0 achos</numerusform>
            <numerusform>%n achos</numerusform>
            <numerusform>%n o achosion</numerusform>
            <numerusform>%n o achosion</numerusform>
            <numerusform>%n o achosion</numerusform>
        </translation>
    </message>
    <message>
        <source>Review begun</source>
        <translation>Dechreuwyd adolygiad</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Atodwyd ffeil</translation>
    </message>
    <message>
        <source>File put back</source>
        <translation>Rhoddwyd ffeil yn ei hôl</translation>
    </message>
    <message>
        <source>File withdrawn</source>
        <translation>Tynnwyd ffeil yn ôl</translation>
    </message>
    <message>
        <source>Note withdrawn</source>
        <translation>Tynnwyd y nodyn yn ôl</translation>
    </message>
    <message>
        <source>Print destroyed</source>
        <translation>Dinistriwyd y print</translation>
    </message>
    <message>
        <source>Print kept again</source>
        <translation>Cedwir y print eto</translation>
    </message>
    <message>
        <source>Entry withdrawn</source>
        <translation>Tynnwyd y cofnod yn ôl</translation>
    </message>
    <message>
        <source>Entry restored</source>
        <translation>Adferwyd y cofnod</translation>
    </message>
    <message>
        <source>It is on record, and stays there.</source>
        <translation>Mae wedi&apos;i gofnodi, ac yno y bydd.</translation>
    </message>
    <message>
        <source>There is no way back to how it was. Change it where it stands.</source>
        <translation>Nid oes ffordd yn ôl i&apos;r hyn ydoedd. Newidiwch ef lle mae&apos;n sefyll.</translation>
    </message>
    <message>
        <source>It has been changed since. Look at it as it is now, and change it there.</source>
        <translation>Mae wedi&apos;i newid ers hynny. Edrychwch arno fel y mae nawr, a&apos;i newid yno.</translation>
    </message>
    <message>
        <source>Something belongs to this case by now. Close the case instead.</source>
        <translation>Mae rhywbeth yn perthyn i&apos;r achos hwn erbyn hyn. Caewch yr achos yn lle hynny.</translation>
    </message>
    <message>
        <source>The service has it already. On the case, call it back or write down what came back, and tell the service.</source>
        <translation>Mae gan y gwasanaeth ef eisoes. Ar yr achos, galwch ef yn ôl neu nodwch yr hyn a ddaeth yn ôl, a rhowch wybod i&apos;r gwasanaeth.</translation>
    </message>
    <message>
        <source>A withdrawal always stands. If the student agrees again, record that as a new consent.</source>
        <translation>Mae tynnu&apos;n ôl bob amser yn sefyll. Os yw&apos;r myfyriwr yn cytuno eto, cofnodwch hynny fel cydsyniad newydd.</translation>
    </message>
    <message>
        <source>What the student was told is noted</source>
        <translation>Nodwyd beth a ddywedwyd wrth y myfyriwr</translation>
    </message>
    <message>
        <source>Print recorded</source>
        <translation>Cofnodwyd y print</translation>
    </message>
    <message>
        <source>Referral sent</source>
        <translation>Anfonwyd yr atgyfeiriad</translation>
    </message>
    <message>
        <source>Drop-in session opened</source>
        <translation>Sesiwn galw heibio wedi&apos;i hagor</translation>
    </message>
    <message>
        <source>Put on duty</source>
        <translation>Wedi&apos;i roi ar ddyletswydd</translation>
    </message>
    <message>
        <source>Added to the queue</source>
        <translation>Wedi&apos;i ychwanegu at y ciw</translation>
    </message>
    <message>
        <source>Called to a desk</source>
        <translation>Wedi&apos;i alw at ddesg</translation>
    </message>
    <message>
        <source>Arrived at the desk</source>
        <translation>Wedi cyrraedd y ddesg</translation>
    </message>
    <message>
        <source>Visit finished</source>
        <translation>Ymweliad wedi gorffen</translation>
    </message>
    <message>
        <source>Did not come to the desk</source>
        <translation>Heb ddod at y ddesg</translation>
    </message>
    <message>
        <source>Left the queue</source>
        <translation>Wedi gadael y ciw</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Wedi&apos;i anfon ymlaen</translation>
    </message>
    <message>
        <source>Set aside in the queue</source>
        <translation>O&apos;r neilltu yn y ciw</translation>
    </message>
    <message>
        <source>Taken off the queue</source>
        <translation>Wedi&apos;i dynnu o&apos;r ciw</translation>
    </message>
    <message>
        <source>Back in the queue</source>
        <translation>Yn ôl yn y ciw</translation>
    </message>
    <message>
        <source>Drop-in paused</source>
        <translation>Galw heibio wedi&apos;i oedi</translation>
    </message>
    <message>
        <source>Drop-in closed</source>
        <translation>Galw heibio ar gau</translation>
    </message>
    <message>
        <source>Drop-in open again</source>
        <translation>Galw heibio ar agor eto</translation>
    </message>
    <message>
        <source>Called without the hub</source>
        <translation>Wedi&apos;i alw heb yr hyb</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>Wedi&apos;i alw eto</translation>
    </message>
    <message>
        <source>Visit taken over</source>
        <translation>Ymweliad wedi&apos;i gymryd drosodd</translation>
    </message>
    <message>
        <source>Visit matched to a student</source>
        <translation>Ymweliad wedi&apos;i gysylltu â myfyriwr</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Ar ddyletswydd</translation>
    </message>
    <message>
        <source>Off duty</source>
        <translation>Oddi ar ddyletswydd</translation>
    </message>
    <message>
        <source>Series begun</source>
        <translation>Cyfres wedi&apos;i dechrau</translation>
    </message>
    <message>
        <source>Workshop planned</source>
        <translation>Gweithdy wedi&apos;i gynllunio</translation>
    </message>
    <message>
        <source>Place booked</source>
        <translation>Lle wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Marked present</source>
        <translation>Wedi marcio&apos;n bresennol</translation>
    </message>
    <message>
        <source>Marked late</source>
        <translation>Wedi marcio&apos;n hwyr</translation>
    </message>
    <message>
        <source>Marked absent</source>
        <translation>Wedi marcio&apos;n absennol</translation>
    </message>
    <message>
        <source>Marked excused</source>
        <translation>Wedi marcio&apos;n esgusodol</translation>
    </message>
    <message>
        <source>Register closed</source>
        <translation>Cofrestr wedi&apos;i chau</translation>
    </message>
    <message>
        <source>Workshop called off</source>
        <translation>Gweithdy wedi&apos;i ganslo</translation>
    </message>
    <message>
        <source>Register open again</source>
        <translation>Cofrestr ar agor eto</translation>
    </message>
    <message>
        <source>Mark taken away</source>
        <translation>Marc wedi&apos;i dynnu</translation>
    </message>
    <message>
        <source>Walk-in matched to a student</source>
        <translation>Wedi cysylltu&apos;r sawl a gerddodd i mewn â myfyriwr</translation>
    </message>
    <message>
        <source>Place given</source>
        <translation>Lle wedi&apos;i roi</translation>
    </message>
    <message>
        <source>Put on the waiting list</source>
        <translation>Wedi&apos;i roi ar y rhestr aros</translation>
    </message>
    <message>
        <source>Place cancelled</source>
        <translation>Lle wedi&apos;i ganslo</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n o bobl</numerusform>
            <numerusform>%n person</numerusform>
            <numerusform>%n berson</numerusform>
            <numerusform>%n pherson</numerusform>
            <numerusform>%n o bobl</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many people, workshop</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Time offered</source>
        <translation>Amser wedi&apos;i gynnig</translation>
    </message>
    <message>
        <source>Tutorial booked</source>
        <translation>Tiwtorial wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Tutorial record signed</source>
        <translation>Cofnod tiwtorial wedi&apos;i lofnodi</translation>
    </message>
    <message>
        <source>Public display shows first names</source>
        <translation>Mae&apos;r sgrin gyhoeddus yn dangos enwau cyntaf</translation>
    </message>
    <message>
        <source>Public display shows tickets</source>
        <translation>Mae&apos;r sgrin gyhoeddus yn dangos tocynnau</translation>
    </message>
    <message>
        <source>Arrived for the tutorial</source>
        <translation>Wedi cyrraedd ar gyfer y tiwtorial</translation>
    </message>
    <message>
        <source>Tutorial begun</source>
        <translation>Tiwtorial wedi dechrau</translation>
    </message>
    <message>
        <source>Tutorial over</source>
        <translation>Tiwtorial ar ben</translation>
    </message>
    <message>
        <source>Did not come to the tutorial</source>
        <translation>Heb ddod i&apos;r tiwtorial</translation>
    </message>
    <message>
        <source>Tutorial cancelled</source>
        <translation>Tiwtorial wedi&apos;i ganslo</translation>
    </message>
    <message>
        <source>Time given</source>
        <translation>Amser wedi&apos;i roi</translation>
    </message>
    <message>
        <source>Time given away</source>
        <translation>Amser wedi&apos;i roi i rywun</translation>
    </message>
    <message>
        <source>Time taken back</source>
        <translation>Amser wedi&apos;i gymryd yn ôl</translation>
    </message>
    <message>
        <source>Time offered again</source>
        <translation>Amser wedi&apos;i gynnig eto</translation>
    </message>
    <message>
        <source>Tutorial record co-signed</source>
        <translation>Cofnod tiwtorial wedi&apos;i gydlofnodi</translation>
    </message>
    <message>
        <source>Tutorial record withdrawn</source>
        <translation>Cofnod tiwtorial wedi&apos;i dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Tutorial record amended</source>
        <translation>Cofnod tiwtorial wedi&apos;i ddiwygio</translation>
    </message>
    <message>
        <source>It has taken the place of an earlier one. Amend it once more instead.</source>
        <translation>Mae wedi cymryd lle un cynharach. Diwygiwch ef unwaith eto yn lle hynny.</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>Penderfyniad wedi&apos;i gofnodi</translation>
    </message>
    <message>
        <source>Contact recorded</source>
        <translation>Cyswllt wedi&apos;i gofnodi</translation>
    </message>
    <message>
        <source>Outcome recorded</source>
        <translation>Canlyniad wedi&apos;i gofnodi</translation>
    </message>
    <message>
        <source>Consent or condition recorded</source>
        <translation>Cofnodwyd cydsyniad neu amod</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done, a student</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A record relies on it by now. To end it, withdraw it on the case: what relies on it is held back then.</source>
        <translation>Mae cofnod yn dibynnu arno erbyn hyn. I&apos;w derfynu, tynnwch ef yn ôl ar yr achos: bydd yr hyn sy&apos;n dibynnu arno yn cael ei ddal yn ôl wedyn.</translation>
    </message>
    <message>
        <source>Tutorial made from a visit</source>
        <translation>Tiwtorial wedi&apos;i wneud o ymweliad</translation>
    </message>
    <message>
        <source>Two places in the queue joined</source>
        <translation>Dau le yn y ciw wedi&apos;u huno</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>a colleague</source>
        <translation>cydweithiwr</translation>
    </message>
    <message>
        <source>another team</source>
        <translation>tîm arall</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, preferred name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>1 arall</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names, last name</comment>
        <translation>%1 a hefyd %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message>
        <source>Next step of the case</source>
        <translation>Cam nesaf yr achos</translation>
    </message>
    <message>
        <source>An action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>a specialist service</source>
        <translation>gwasanaeth arbenigol</translation>
    </message>
    <message>
        <source>%1 declined a referral</source>
        <translation>Gwrthodwyd atgyfeiriad gan: %1</translation>
    </message>
    <message>
        <source>Ask %1 about a referral</source>
        <translation>Gofyn am atgyfeiriad: %1</translation>
    </message>
    <message>
        <source>A consent ends</source>
        <translation>Mae cydsyniad yn dod i ben</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>yn dod i ben %1</translation>
    </message>
    <message>
        <source>Set aside, unread</source>
        <translation>Wedi&apos;i roi o&apos;r neilltu, heb ei ddarllen</translation>
    </message>
    <message>
        <source>Settle under what it is kept</source>
        <translation>Setlwch o dan beth y cedwir ef</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>ers %1</translation>
    </message>
    <message>
        <source>1 choice to make</source>
        <translation>1 dewis i&apos;w wneud</translation>
    </message>
    <message numerus="yes">
        <source>%n choices to make</source>
        <translation>
            <numerusform>0 dewis i&apos;w wneud</numerusform>
            <numerusform>%n dewis i&apos;w wneud</numerusform>
            <numerusform>%n o ddewisiadau i&apos;w gwneud</numerusform>
            <numerusform>%n o ddewisiadau i&apos;w gwneud</numerusform>
            <numerusform>%n o ddewisiadau i&apos;w gwneud</numerusform>
        </translation>
    </message>
    <message>
        <source>Prints to be destroyed: %1</source>
        <translation>Printiau i&apos;w dinistrio: %1</translation>
    </message>
    <message>
        <source>They are past the day that was set for them</source>
        <translation>Mae&apos;r diwrnod a bennwyd ar eu cyfer wedi mynd heibio</translation>
    </message>
    <message>
        <source>You and a colleague changed the same thing. Nothing is lost.</source>
        <translation>Newidiodd chi a chydweithiwr yr un peth. Ni chollwyd dim.</translation>
    </message>
    <message>
        <source>Confidential. Initials stand for names; the desk knows the rest.</source>
        <translation>Cyfrinachol. Mae llythrennau cyntaf yn sefyll dros enwau; mae&apos;r ddesg yn gwybod y gweddill.</translation>
    </message>
    <message>
        <source>My day, %1</source>
        <translation>Fy niwrnod, %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>I&apos;w wneud</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Angen golwg</translation>
    </message>
    <message>
        <source>The next seven days</source>
        <translation>Y saith diwrnod nesaf</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Nid oes dim i&apos;w wneud.</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>New %1</source>
        <translation>Newydd: %1</translation>
    </message>
    <message>
        <source>Change to a %1</source>
        <translation>Newid: %1</translation>
    </message>
    <message>
        <source>New %1 for %2</source>
        <translation>Newydd: %1, ar gyfer %2</translation>
    </message>
    <message>
        <source>Change to the %1 of %2</source>
        <translation>Newid: %1, ar gyfer %2</translation>
    </message>
    <message>
        <source>Written %1, waiting</source>
        <translation>Ysgrifennwyd %1, yn aros</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Note for %1</source>
        <translation>Nodyn ar gyfer %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>You may no longer see this record. Your change is sealed and goes to the hub.</source>
        <translation>Ni chewch weld y cofnod hwn mwyach. Mae eich newid dan sêl ac yn mynd i&apos;r hyb.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>kind, student</comment>
        <translation>%1, ar gyfer %2</translation>
    </message>
    <message>
        <source>A colleague changed it too. Both changes were kept. (%1)</source>
        <translation>Newidiodd cydweithiwr ef hefyd. Cadwyd y ddau newid. (%1)</translation>
    </message>
    <message>
        <source>A colleague had already changed %1, so theirs stands. The rest of yours was kept. (%2)</source>
        <translation>Roedd cydweithiwr eisoes wedi newid hyn: %1. Ei newid ef neu hi sy&apos;n sefyll. Cadwyd gweddill eich newid chi. (%2)</translation>
    </message>
    <message>
        <source>You and a colleague changed the same thing. There is a choice to make. (%1)</source>
        <translation>Newidiodd cydweithiwr a chithau yr un peth. Mae dewis i&apos;w wneud. (%1)</translation>
    </message>
    <message>
        <source>Your change met a rule and waits at the hub for somebody to decide. It is not lost. (%1)</source>
        <translation>Aeth eich newid yn groes i reol ac mae&apos;n aros yn yr hyb i rywun benderfynu. Nid yw wedi&apos;i golli. (%1)</translation>
    </message>
    <message>
        <source>The record has been destroyed under its retention rule, so nothing was changed. (%1)</source>
        <translation>Cafodd y cofnod ei ddinistrio o dan ei reol cadw, felly ni newidiwyd dim. (%1)</translation>
    </message>
    <message>
        <source>Left empty</source>
        <translation>Gadawyd yn wag</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Somebody this desk does not know</source>
        <translation>Rhywun nad yw&apos;r ddesg hon yn ei adnabod</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>File for %1</source>
        <translation>Ffeil i %1</translation>
    </message>
    <message>
        <source>1 piece to send</source>
        <translation>1 darn i&apos;w anfon</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces to send</source>
        <translation>
            <numerusform>Dim darnau (%n) i&apos;w hanfon</numerusform>
            <numerusform>%n darn i&apos;w anfon</numerusform>
            <numerusform>%n ddarn i&apos;w hanfon</numerusform>
            <numerusform>%n darn i&apos;w hanfon</numerusform>
            <numerusform>%n darn i&apos;w hanfon</numerusform>
        </translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>tocyn %1</translation>
    </message>
    <message>
        <source>A colleague had called them or gone on with them first, so that stands. (%1)</source>
        <translation>Roedd cydweithiwr wedi eu galw neu wedi mynd ymlaen gyda nhw yn gyntaf, felly hynny sy&apos;n sefyll. (%1)</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>This computer&apos;s keyring is locked.</source>
        <translation>Mae cylch allweddi&apos;r cyfrifiadur hwn wedi&apos;i gloi.</translation>
    </message>
    <message>
        <source>The key to this desk lies in it.</source>
        <translation>Ynddo ef y mae&apos;r allwedd i&apos;r ddesg hon.</translation>
    </message>
    <message>
        <source>Unlock the keyring with your computer&apos;s password, then try again.</source>
        <translation>Datglowch y cylch allweddi â chyfrinair eich cyfrifiadur, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>No keyring answers on this computer.</source>
        <translation>Nid oes cylch allweddi yn ateb ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Without one the desk&apos;s key cannot be kept for you.</source>
        <translation>Heb un, ni ellir cadw allwedd y ddesg ar eich rhan.</translation>
    </message>
    <message>
        <source>The key to this desk is not in the keyring.</source>
        <translation>Nid yw allwedd y ddesg hon yn y cylch allweddi.</translation>
    </message>
    <message>
        <source>It was kept under another account of this computer, or it has been removed.</source>
        <translation>Cafodd ei chadw o dan gyfrif arall ar y cyfrifiadur hwn, neu cafodd ei thynnu oddi yno.</translation>
    </message>
    <message>
        <source>That passphrase does not open this desk.</source>
        <translation>Nid yw&apos;r cyfrinymadrodd hwnnw&apos;n agor y ddesg hon.</translation>
    </message>
    <message>
        <source>Type it again; capital letters count. Nobody can look it up for you.</source>
        <translation>Teipiwch ef eto; mae priflythrennau&apos;n cyfrif. Ni all neb ei ganfod ar eich rhan.</translation>
    </message>
    <message>
        <source>This desk opens with a passphrase.</source>
        <translation>Mae&apos;r ddesg hon yn agor â chyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Type the passphrase you chose when you set it up.</source>
        <translation>Teipiwch y cyfrinymadrodd a ddewisoch wrth ei gosod.</translation>
    </message>
    <message>
        <source>A small file that this desk needs to open is damaged.</source>
        <translation>Mae ffeil fach sydd ei hangen i agor y ddesg hon wedi&apos;i difrodi.</translation>
    </message>
    <message>
        <source>It stands beside the encrypted copy and says how its key is wrapped.</source>
        <translation>Mae wrth ymyl y copi wedi&apos;i amgryptio ac yn dweud sut y mae ei allwedd wedi&apos;i lapio.</translation>
    </message>
    <message>
        <source>This desk has not spoken to the hub for longer than your university allows.</source>
        <translation>Nid yw&apos;r ddesg hon wedi siarad â&apos;r hyb ers mwy o amser nag y mae eich prifysgol yn ei ganiatáu.</translation>
    </message>
    <message>
        <source>The keyring was asked and said no.</source>
        <translation>Gofynnwyd i&apos;r cylch allweddi, a gwrthododd.</translation>
    </message>
    <message>
        <source>Try again and allow it when the keyring asks.</source>
        <translation>Rhowch gynnig arall arni, a&apos;i ganiatáu pan fydd y cylch allweddi&apos;n gofyn.</translation>
    </message>
    <message>
        <source>The keyring did not answer in time.</source>
        <translation>Nid atebodd y cylch allweddi mewn pryd.</translation>
    </message>
    <message>
        <source>It may still be waiting for its own password.</source>
        <translation>Efallai ei fod yn dal i aros am ei gyfrinair ei hun.</translation>
    </message>
    <message>
        <source>Look for its window, answer it, then try again.</source>
        <translation>Chwiliwch am ei ffenestr, atebwch hi, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The disk would not take or give what was asked.</source>
        <translation>Ni allai&apos;r ddisg gymryd na rhoi&apos;r hyn a ofynnwyd.</translation>
    </message>
    <message>
        <source>It may be full, or the folder may not be yours.</source>
        <translation>Efallai ei bod yn llawn, neu nad chi biau&apos;r ffolder.</translation>
    </message>
    <message>
        <source>There already is a desk in this folder.</source>
        <translation>Mae desg yn y ffolder hwn yn barod.</translation>
    </message>
    <message>
        <source>Unlock it instead.</source>
        <translation>Datglowch honno yn lle hynny.</translation>
    </message>
    <message>
        <source>The desk&apos;s encrypted copy is not where it should be.</source>
        <translation>Nid yw copi&apos;r ddesg wedi&apos;i amgryptio lle dylai fod.</translation>
    </message>
    <message>
        <source>The file was moved or removed.</source>
        <translation>Cafodd y ffeil ei symud neu ei dileu.</translation>
    </message>
    <message>
        <source>The desk&apos;s encrypted copy cannot be read.</source>
        <translation>Ni ellir darllen copi&apos;r ddesg wedi&apos;i amgryptio.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Mae&apos;r ffeil wedi&apos;i difrodi.</translation>
    </message>
    <message>
        <source>Another window has this desk open.</source>
        <translation>Mae&apos;r ddesg hon ar agor mewn ffenestr arall.</translation>
    </message>
    <message>
        <source>Use that window, or close it and try again.</source>
        <translation>Defnyddiwch y ffenestr honno, neu caewch hi a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The desk&apos;s copy is not encrypted, so it was not opened.</source>
        <translation>Nid yw copi&apos;r ddesg wedi&apos;i amgryptio, felly nid agorwyd ef.</translation>
    </message>
    <message>
        <source>Somebody has replaced the file.</source>
        <translation>Mae rhywun wedi cyfnewid y ffeil.</translation>
    </message>
    <message>
        <source>Do not use this computer for student records. Tell your information governance officer.</source>
        <translation>Peidiwch â defnyddio&apos;r cyfrifiadur hwn ar gyfer cofnodion myfyrwyr. Rhowch wybod i&apos;ch swyddog llywodraethu gwybodaeth.</translation>
    </message>
    <message>
        <source>This hub does not let people in that way.</source>
        <translation>Nid yw&apos;r hyb hwn yn gadael pobl i mewn yn y ffordd honno.</translation>
    </message>
    <message>
        <source>Use the other way to sign in, or ask your administrator.</source>
        <translation>Defnyddiwch y ffordd arall o fewngofnodi, neu gofynnwch i&apos;ch gweinyddwr.</translation>
    </message>
    <message>
        <source>You have no access to this hub.</source>
        <translation>Nid oes gennych fynediad i&apos;r hyb hwn.</translation>
    </message>
    <message>
        <source>Your university knows you, and nobody has given you a role here.</source>
        <translation>Mae eich prifysgol yn eich adnabod, ond nid oes neb wedi rhoi rôl i chi yma.</translation>
    </message>
    <message>
        <source>Ask your administrator to add you, then sign in again. Nothing was set up.</source>
        <translation>Gofynnwch i&apos;ch gweinyddwr eich ychwanegu, yna mewngofnodwch eto. Ni osodwyd dim.</translation>
    </message>
    <message>
        <source>Your university&apos;s sign-in service does not answer.</source>
        <translation>Nid yw gwasanaeth mewngofnodi eich prifysgol yn ateb.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. A desk that is set up opens without it.</source>
        <translation>Arhoswch funud, yna rhowch gynnig arall arni. Mae desg sydd wedi&apos;i gosod yn agor hebddo.</translation>
    </message>
    <message>
        <source>That sign-in cannot be used any more.</source>
        <translation>Ni ellir defnyddio&apos;r mewngofnodi hwnnw mwyach.</translation>
    </message>
    <message>
        <source>It took too long, or it was used before.</source>
        <translation>Cymerodd ormod o amser, neu cafodd ei ddefnyddio o&apos;r blaen.</translation>
    </message>
    <message>
        <source>Sign in once more.</source>
        <translation>Mewngofnodwch unwaith eto.</translation>
    </message>
    <message>
        <source>The hub does not accept what your university&apos;s sign-in service said.</source>
        <translation>Nid yw&apos;r hyb yn derbyn yr hyn a ddywedodd gwasanaeth mewngofnodi eich prifysgol.</translation>
    </message>
    <message>
        <source>Tell your administrator, with this word: %1.</source>
        <translation>Rhowch wybod i&apos;ch gweinyddwr, gyda&apos;r gair hwn: %1.</translation>
    </message>
    <message>
        <source>Your web browser could not be opened.</source>
        <translation>Ni ellid agor eich porwr gwe.</translation>
    </message>
    <message>
        <source>Choose a default browser in this computer&apos;s settings, then try again.</source>
        <translation>Dewiswch borwr diofyn yng ngosodiadau&apos;r cyfrifiadur hwn, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in the browser.</source>
        <translation>Ni orffennwyd y mewngofnodi yn y porwr.</translation>
    </message>
    <message>
        <source>Try again when you are ready. Nothing was set up.</source>
        <translation>Rhowch gynnig arall arni pan fyddwch yn barod. Ni osodwyd dim.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser.</source>
        <translation>Ni ddaeth neb yn ôl o&apos;r porwr.</translation>
    </message>
    <message>
        <source>Carrel waits five minutes.</source>
        <translation>Mae Carrel yn aros am bum munud.</translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation>Rhowch gynnig arall arni pan fyddwch yn barod.</translation>
    </message>
    <message>
        <source>The sign-in was stopped.</source>
        <translation>Rhoddwyd y gorau i&apos;r mewngofnodi.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>Nid yw&apos;r hyb yn ateb.</translation>
    </message>
    <message>
        <source>This computer may be offline, or the address may be wrong.</source>
        <translation>Efallai fod y cyfrifiadur hwn all-lein, neu fod y cyfeiriad yn anghywir.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Gwiriwch y rhwydwaith a&apos;r cyfeiriad, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The hub is busy just now.</source>
        <translation>Mae&apos;r hyb yn brysur ar hyn o bryd.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Arhoswch funud, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>That name and password do not belong together.</source>
        <translation>Nid yw&apos;r enw a&apos;r cyfrinair hynny&apos;n perthyn i&apos;w gilydd.</translation>
    </message>
    <message>
        <source>Type them again. Capital letters count in the password.</source>
        <translation>Teipiwch nhw eto. Mae priflythrennau&apos;n cyfrif yn y cyfrinair.</translation>
    </message>
    <message>
        <source>There were too many tries.</source>
        <translation>Bu gormod o gynigion.</translation>
    </message>
    <message>
        <source>The hub pauses sign-ins for a while, to keep guessers out.</source>
        <translation>Mae&apos;r hyb yn atal mewngofnodi am ychydig, i gadw&apos;r rhai sy&apos;n dyfalu allan.</translation>
    </message>
    <message>
        <source>Wait fifteen minutes, then try again.</source>
        <translation>Arhoswch bymtheg munud, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>There is a confidentiality agreement to read first.</source>
        <translation>Mae cytundeb cyfrinachedd i&apos;w ddarllen yn gyntaf.</translation>
    </message>
    <message>
        <source>Read it and agree, or stop here.</source>
        <translation>Darllenwch ef a chytunwch, neu stopiwch yma.</translation>
    </message>
    <message>
        <source>Your account is not joined to a member of staff.</source>
        <translation>Nid yw eich cyfrif wedi&apos;i gysylltu ag aelod o staff.</translation>
    </message>
    <message>
        <source>Ask your administrator to add you, then try again.</source>
        <translation>Gofynnwch i&apos;ch gweinyddwr eich ychwanegu, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This desk may no longer sign in.</source>
        <translation>Ni chaiff y ddesg hon fewngofnodi mwyach.</translation>
    </message>
    <message>
        <source>It was taken off the list of desks.</source>
        <translation>Cafodd ei thynnu oddi ar y rhestr o ddesgiau.</translation>
    </message>
    <message>
        <source>Speak to your administrator. Unsent work stays here, sealed.</source>
        <translation>Siaradwch â&apos;ch gweinyddwr. Mae gwaith heb ei anfon yn aros yma, dan sêl.</translation>
    </message>
    <message>
        <source>The hub does not know this desk.</source>
        <translation>Nid yw&apos;r hyb yn adnabod y ddesg hon.</translation>
    </message>
    <message>
        <source>It may have been set up at another hub.</source>
        <translation>Efallai iddi gael ei gosod mewn hyb arall.</translation>
    </message>
    <message>
        <source>Check the address with your administrator.</source>
        <translation>Gwiriwch y cyfeiriad gyda&apos;ch gweinyddwr.</translation>
    </message>
    <message>
        <source>The hub answered in a way this version does not understand.</source>
        <translation>Atebodd yr hyb mewn ffordd nad yw&apos;r fersiwn hwn yn ei deall.</translation>
    </message>
    <message>
        <source>Update Carrel, or ask your administrator which version the hub speaks.</source>
        <translation>Diweddarwch Carrel, neu gofynnwch i&apos;ch gweinyddwr pa fersiwn y mae&apos;r hyb yn ei siarad.</translation>
    </message>
    <message>
        <source>Carrel</source>
        <translation>Carrel</translation>
    </message>
    <message>
        <source>You can go back to Carrel. This page may be closed.</source>
        <translation>Gallwch fynd yn ôl i Carrel. Cewch gau&apos;r dudalen hon.</translation>
    </message>
    <message>
        <source>The sign-in was not finished. Go back to Carrel to try again.</source>
        <translation>Ni orffennwyd y mewngofnodi. Ewch yn ôl i Carrel i roi cynnig arall arni.</translation>
    </message>
    <message>
        <source>Carrel is not waiting for this page. Begin the sign-in in Carrel.</source>
        <translation>Nid yw Carrel yn aros am y dudalen hon. Dechreuwch fewngofnodi yn Carrel.</translation>
    </message>
    <message>
        <source>The hub does not answer, so only this desk was searched.</source>
        <translation>Nid yw&apos;r hyb yn ateb, felly dim ond y ddesg hon a chwiliwyd.</translation>
    </message>
    <message>
        <source>Try again when you are online.</source>
        <translation>Rhowch gynnig arall arni pan fyddwch ar-lein.</translation>
    </message>
    <message>
        <source>Only this desk was searched.</source>
        <translation>Dim ond y ddesg hon a chwiliwyd.</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>Mae eich sesiwn wedi dod i ben.</translation>
    </message>
    <message>
        <source>Sign in again to search further.</source>
        <translation>Mewngofnodwch eto i chwilio ymhellach.</translation>
    </message>
    <message>
        <source>Your role does not search beyond this desk.</source>
        <translation>Nid yw eich rôl yn chwilio y tu hwnt i&apos;r ddesg hon.</translation>
    </message>
    <message>
        <source>Update Carrel, then try again.</source>
        <translation>Diweddarwch Carrel, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This computer may be offline.</source>
        <translation>Efallai fod y cyfrifiadur hwn all-lein.</translation>
    </message>
    <message>
        <source>Go on working: what you do is saved here, encrypted, and is sent when the hub answers again.</source>
        <translation>Daliwch ati: mae&apos;r hyn a wnewch yn cael ei gadw yma, wedi&apos;i amgryptio, a&apos;i anfon pan fydd yr hyb yn ateb eto.</translation>
    </message>
    <message>
        <source>Go on working: what you do is saved here, and this desk tries again by itself.</source>
        <translation>Daliwch ati: mae&apos;r hyn a wnewch yn cael ei gadw yma, a bydd y ddesg hon yn rhoi cynnig arall arni ohoni ei hun.</translation>
    </message>
    <message>
        <source>Sign in again to send and fetch changes. Work goes on meanwhile.</source>
        <translation>Mewngofnodwch eto i anfon a nôl newidiadau. Mae&apos;r gwaith yn parhau yn y cyfamser.</translation>
    </message>
    <message>
        <source>There is a new confidentiality agreement.</source>
        <translation>Mae cytundeb cyfrinachedd newydd.</translation>
    </message>
    <message>
        <source>Read it and agree, then this desk carries on.</source>
        <translation>Darllenwch ef a chytunwch, yna bydd y ddesg hon yn parhau.</translation>
    </message>
    <message>
        <source>This desk may no longer exchange records with the hub.</source>
        <translation>Ni chaiff y ddesg hon gyfnewid cofnodion â&apos;r hyb mwyach.</translation>
    </message>
    <message>
        <source>The hub has met another copy of this desk.</source>
        <translation>Mae&apos;r hyb wedi dod ar draws copi arall o&apos;r ddesg hon.</translation>
    </message>
    <message>
        <source>A disk was copied or restored from a backup.</source>
        <translation>Cafodd disg ei chopïo neu ei hadfer o gopi wrth gefn.</translation>
    </message>
    <message>
        <source>A file or the whole disk was restored from a backup, or somebody exchanged it. What has been withdrawn since could be in it, so nothing of it is shown.</source>
        <translation>Cafodd ffeil neu&apos;r ddisg gyfan ei hadfer o gopi wrth gefn, neu cafodd ei chyfnewid gan rywun. Gallai&apos;r hyn a dynnwyd yn ôl ers hynny fod ynddo, felly ni ddangosir dim ohono.</translation>
    </message>
    <message>
        <source>An older copy of this desk was put in the place of the one that was here.</source>
        <translation>Rhoddwyd copi hŷn o&apos;r ddesg hon yn lle&apos;r un a oedd yma.</translation>
    </message>
    <message>
        <source>The disk is full, so what came from the hub could not be kept.</source>
        <translation>Mae&apos;r ddisg yn llawn, felly ni ellid cadw&apos;r hyn a ddaeth o&apos;r hyb.</translation>
    </message>
    <message>
        <source>Free some space. This desk tries again by itself, and nothing is lost.</source>
        <translation>Rhyddhewch rywfaint o le. Bydd y ddesg hon yn rhoi cynnig arall arni ohoni ei hun, ac ni chollir dim.</translation>
    </message>
    <message>
        <source>This desk&apos;s store cannot be written.</source>
        <translation>Ni ellir ysgrifennu i storfa&apos;r ddesg hon.</translation>
    </message>
    <message>
        <source>The disk may be failing.</source>
        <translation>Efallai fod y ddisg yn methu.</translation>
    </message>
    <message>
        <source>Speak to your IT service before you go on. What you saved also lies sealed beside the store, where the hub can open it.</source>
        <translation>Siaradwch â&apos;ch gwasanaeth TG cyn mynd ymlaen. Mae&apos;r hyn a gadwyd gennych hefyd dan sêl wrth ymyl y storfa, lle gall yr hyb ei agor.</translation>
    </message>
    <message>
        <source>The hub would not take what this desk sent.</source>
        <translation>Gwrthododd yr hyb yr hyn a anfonodd y ddesg hon.</translation>
    </message>
    <message>
        <source>Speak to your administrator. Unsent work stays here.</source>
        <translation>Siaradwch â&apos;ch gweinyddwr. Mae gwaith heb ei anfon yn aros yma.</translation>
    </message>
    <message>
        <source>Something is still missing.</source>
        <translation>Mae rhywbeth ar goll o hyd.</translation>
    </message>
    <message>
        <source>Fill in “%1”.</source>
        <translation>Llenwch “%1”.</translation>
    </message>
    <message>
        <source>Something here cannot be saved as it is.</source>
        <translation>Ni ellir cadw rhywbeth yma fel y mae.</translation>
    </message>
    <message>
        <source>“%1” cannot be saved as it is. It may be too long.</source>
        <translation>Ni ellir cadw “%1” fel y mae. Efallai ei fod yn rhy hir.</translation>
    </message>
    <message>
        <source>Your role does not write this. Your words are still here; copy them to somebody who may.</source>
        <translation>Nid yw eich rôl yn ysgrifennu hyn. Mae eich geiriau yma o hyd; copïwch nhw at rywun a gaiff wneud hynny.</translation>
    </message>
    <message>
        <source>Your role does not change “%1”. Your words are still here.</source>
        <translation>Nid yw eich rôl yn newid “%1”. Mae eich geiriau yma o hyd.</translation>
    </message>
    <message>
        <source>This record is no longer on this desk. Your words are still here; copy them before you leave.</source>
        <translation>Nid yw&apos;r cofnod hwn ar y ddesg hon mwyach. Mae eich geiriau yma o hyd; copïwch nhw cyn gadael.</translation>
    </message>
    <message>
        <source>Saved, but the second, sealed copy is not on the disk yet. It is written with the next save.</source>
        <translation>Cadwyd, ond nid yw&apos;r ail gopi, dan sêl, ar y ddisg eto. Caiff ei ysgrifennu y tro nesaf y byddwch yn cadw.</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Your words are still here. Free some space, then save again.</source>
        <translation>Heb ei gadw: mae&apos;r ddisg yn llawn. Mae eich geiriau yma o hyd. Rhyddhewch rywfaint o le, yna cadwch eto.</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait %1, then type it again. Nothing is lost meanwhile.</source>
        <translation>Arhoswch am %1, yna teipiwch ef eto. Ni chollir dim yn y cyfamser.</translation>
    </message>
    <message>
        <source>This was the first wrong one.</source>
        <translation>Dyma&apos;r un anghywir cyntaf.</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong ones in a row.</source>
        <translation>
            <numerusform>%n anghywir yn olynol.</numerusform>
            <numerusform>%n anghywir yn olynol.</numerusform>
            <numerusform>%n anghywir yn olynol.</numerusform>
            <numerusform>%n anghywir yn olynol.</numerusform>
            <numerusform>%n anghywir yn olynol.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put it back and look again, or set the desk up again; unsent work stays here, sealed.</source>
        <translation>Rhowch ef yn ôl ac edrychwch eto, neu gosodwch y ddesg eto; mae gwaith heb ei anfon yn aros yma, dan sêl.</translation>
    </message>
    <message>
        <source>Try once more; if it stays so, set the desk up again. Unsent work stays here, sealed.</source>
        <translation>Rhowch gynnig arall arni; os bydd yn aros felly, gosodwch y ddesg eto. Mae gwaith heb ei anfon yn aros yma, dan sêl.</translation>
    </message>
    <message>
        <source>Start one and try again; or set this desk up with a passphrase of your own, or without keeping anything here.</source>
        <translation>Dechreuwch un a rhowch gynnig arall arni; neu gosodwch y ddesg hon â chyfrinymadrodd o&apos;ch dewis, neu heb gadw dim yma.</translation>
    </message>
    <message>
        <source>Sign in to this computer as you did when the desk was set up. If that does not help, set the desk up again; unsent work stays here, sealed.</source>
        <translation>Mewngofnodwch i&apos;r cyfrifiadur hwn fel y gwnaethoch pan osodwyd y ddesg. Os nad yw hynny&apos;n helpu, gosodwch y ddesg eto; mae gwaith heb ei anfon yn aros yma, dan sêl.</translation>
    </message>
    <message>
        <source>The key to this desk is in another keyring.</source>
        <translation>Mae allwedd y ddesg hon mewn cylch allweddi arall.</translation>
    </message>
    <message>
        <source>It was kept by a different desktop&apos;s keyring service than the one that answers now.</source>
        <translation>Fe&apos;i cadwyd gan wasanaeth cylch allweddi bwrdd gwaith gwahanol i&apos;r un sy&apos;n ateb nawr.</translation>
    </message>
    <message>
        <source>Sign in to the desktop that you used when this desk was set up, then look again. Nothing has been changed; unsent work stays here, sealed.</source>
        <translation>Mewngofnodwch i&apos;r bwrdd gwaith a ddefnyddioch pan osodwyd y ddesg hon, yna edrychwch eto. Nid oes dim wedi&apos;i newid; mae gwaith heb ei anfon yn aros yma, dan sêl.</translation>
    </message>
    <message>
        <source>This desk opens with a PIN.</source>
        <translation>Mae&apos;r ddesg hon yn agor â PIN.</translation>
    </message>
    <message>
        <source>Type the PIN you chose for it.</source>
        <translation>Teipiwch y PIN a ddewisoch ar ei chyfer.</translation>
    </message>
    <message>
        <source>That PIN does not open this desk.</source>
        <translation>Nid yw&apos;r PIN hwnnw&apos;n agor y ddesg hon.</translation>
    </message>
    <message>
        <source>Type it again. Nobody can look it up for you.</source>
        <translation>Teipiwch ef eto. Ni all neb ei ganfod ar eich rhan.</translation>
    </message>
    <message>
        <source>There were too many wrong PINs.</source>
        <translation>Bu gormod o PINau anghywir.</translation>
    </message>
    <message>
        <source>Each further one makes the wait longer, to keep guessers out.</source>
        <translation>Mae pob un arall yn gwneud yr aros yn hirach, i gadw dyfalwyr allan.</translation>
    </message>
    <message>
        <source>Wait, then type it again. Nothing is lost meanwhile.</source>
        <translation>Arhoswch, yna teipiwch ef eto. Ni chollir dim yn y cyfamser.</translation>
    </message>
    <message>
        <source>Set the desk up again, or ask your IT service for the file from a backup. Unsent work stays here, sealed.</source>
        <translation>Gosodwch y ddesg eto, neu gofynnwch i&apos;ch gwasanaeth TG am y ffeil o gopi wrth gefn. Mae gwaith heb ei anfon yn aros yma, dan sêl.</translation>
    </message>
    <message>
        <source>Free some space, then try again. Where there is room already, ask your IT service who owns the folder.</source>
        <translation>Rhyddhewch le, yna rhowch gynnig arall arni. Lle mae digon o le eisoes, gofynnwch i&apos;ch gwasanaeth TG pwy sy&apos;n berchen ar y ffolder.</translation>
    </message>
    <message>
        <source>Ask your IT service to update Carrel. Go on working: what you do stays here and is sent afterwards.</source>
        <translation>Gofynnwch i&apos;ch gwasanaeth TG ddiweddaru Carrel. Daliwch ati i weithio: mae&apos;r hyn a wnewch yn aros yma ac yn cael ei anfon wedyn.</translation>
    </message>
    <message>
        <source>Enrol this desk anew with your password: what it has not sent yet is sent then. Nothing is lost.</source>
        <translation>Cofrestrwch y ddesg hon o&apos;r newydd â&apos;ch cyfrinair: anfonir bryd hynny yr hyn nad yw wedi&apos;i anfon eto. Ni chollir dim.</translation>
    </message>
    <message>
        <source>Enrol this desk anew with your password: it is filled again, and what you had not sent yet is sent then. Nothing you wrote is lost.</source>
        <translation>Cofrestrwch y ddesg hon o&apos;r newydd â&apos;ch cyfrinair: caiff ei llenwi eto, ac anfonir bryd hynny yr hyn nad oeddech wedi&apos;i anfon eto. Ni chollir dim a ysgrifennoch.</translation>
    </message>
    <message>
        <source>Until it does, its copy stays shut. Nothing that was written here is lost.</source>
        <translation>Hyd nes y gwna, mae ei chopi&apos;n aros ar gau. Nid oes dim a ysgrifennwyd yma ar goll.</translation>
    </message>
    <message>
        <source>Connect to the network and sign in: the hub gives back what opens it.</source>
        <translation>Cysylltwch â&apos;r rhwydwaith a mewngofnodwch: mae&apos;r hyb yn rhoi&apos;n ôl yr hyn sy&apos;n ei hagor.</translation>
    </message>
    <message>
        <source>The hub does not answer. %1</source>
        <comment>what to do</comment>
        <translation>Nid yw&apos;r hyb yn ateb. %1</translation>
    </message>
    <message>
        <source>Your session has ended. %1</source>
        <comment>what to do</comment>
        <translation>Mae eich sesiwn wedi dod i ben. %1</translation>
    </message>
    <message>
        <source>Your role may not ask for this any more.</source>
        <translation>Ni chaiff eich rôl ofyn am hyn mwyach.</translation>
    </message>
    <message>
        <source>The hub answers in a way this version does not understand.</source>
        <translation>Mae&apos;r hyb yn ateb mewn ffordd nad yw&apos;r fersiwn hwn yn ei deall.</translation>
    </message>
</context>
<context>
    <name>FieldReading</name>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>Prefer not to say</source>
        <translation>Mae&apos;n well gennyf beidio â dweud</translation>
    </message>
    <message>
        <source>Hidden by your role</source>
        <translation>Cuddiwyd gan eich rôl</translation>
    </message>
    <message>
        <source>Not stored on this desk</source>
        <translation>Heb ei storio ar y ddesg hon</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Fel yr oedd ar %1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Tynnwyd %1</translation>
    </message>
    <message>
        <source>Not available after the student leaves</source>
        <translation>Ddim ar gael ar ôl i&apos;r myfyriwr adael</translation>
    </message>
    <message>
        <source>Unavailable just now</source>
        <translation>Ddim ar gael ar hyn o bryd</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Student success adviser</source>
        <translation>Cynghorydd llwyddiant myfyrwyr</translation>
    </message>
    <message>
        <source>Learning services tutor</source>
        <translation>Tiwtor gwasanaethau dysgu</translation>
    </message>
    <message>
        <source>Drop-in tutor</source>
        <translation>Tiwtor galw heibio</translation>
    </message>
    <message>
        <source>Workshop leader</source>
        <translation>Arweinydd gweithdai</translation>
    </message>
    <message>
        <source>Line manager</source>
        <translation>Rheolwr llinell</translation>
    </message>
    <message>
        <source>Personal tutor</source>
        <translation>Tiwtor personol</translation>
    </message>
    <message>
        <source>Level tutor</source>
        <translation>Tiwtor lefel</translation>
    </message>
    <message>
        <source>Programme leader</source>
        <translation>Arweinydd rhaglen</translation>
    </message>
    <message>
        <source>Module leader</source>
        <translation>Arweinydd modiwl</translation>
    </message>
    <message>
        <source>Director of school</source>
        <translation>Cyfarwyddwr yr ysgol</translation>
    </message>
    <message>
        <source>Associate dean</source>
        <translation>Deon cyswllt</translation>
    </message>
    <message>
        <source>Faculty pro-vice-chancellor</source>
        <translation>Dirprwy is-ganghellor y gyfadran</translation>
    </message>
    <message>
        <source>Faculty administration</source>
        <translation>Gweinyddiaeth y gyfadran</translation>
    </message>
    <message>
        <source>Project staff</source>
        <translation>Staff y prosiect</translation>
    </message>
    <message>
        <source>Executive team</source>
        <translation>Y tîm gweithredol</translation>
    </message>
    <message>
        <source>Director of wellbeing</source>
        <translation>Cyfarwyddwr llesiant</translation>
    </message>
    <message>
        <source>Specialist service</source>
        <translation>Gwasanaeth arbenigol</translation>
    </message>
    <message>
        <source>Information governance</source>
        <translation>Llywodraethu gwybodaeth</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Gweinyddwr</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Enw a ffefrir</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Rhif myfyriwr</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Rhaglen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Am beth y mae</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Rhannwyd â</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Blaenoriaeth</translation>
    </message>
    <message>
        <source>Who may know of it</source>
        <translation>Pwy gaiff wybod amdano</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Reason for the status</source>
        <translation>Rheswm dros y statws</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Cam nesaf</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>Cam nesaf erbyn</translation>
    </message>
    <message>
        <source>Summary for the line manager</source>
        <translation>Crynodeb i&apos;r rheolwr llinell</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Agorwyd</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Caewyd</translation>
    </message>
    <message>
        <source>The student was told</source>
        <translation>Cafodd y myfyriwr wybod</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testun</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Math o nodyn</translation>
    </message>
    <message>
        <source>Who can see this</source>
        <translation>Pwy all weld hwn</translation>
    </message>
    <message>
        <source>Consent it is held under</source>
        <translation>Y cydsyniad y cedwir ef odano</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Beth sydd i&apos;w wneud</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Pwy sy&apos;n ei wneud</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Agreed support</source>
        <translation>Cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Erbyn pryd</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>student record</source>
        <translation>cofnod myfyriwr</translation>
    </message>
    <message>
        <source>period of study</source>
        <translation>cyfnod astudio</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>cydweithiwr</translation>
    </message>
    <message>
        <source>team</source>
        <translation>tîm</translation>
    </message>
    <message>
        <source>place in a team</source>
        <translation>lle mewn tîm</translation>
    </message>
    <message>
        <source>relationship</source>
        <translation>perthynas</translation>
    </message>
    <message>
        <source>case</source>
        <translation>achos</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nodyn</translation>
    </message>
    <message>
        <source>action</source>
        <translation>cam gweithredu</translation>
    </message>
    <message>
        <source>agreed support</source>
        <translation>cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>atgyfeiriad</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>cydsyniad</translation>
    </message>
    <message>
        <source>list entry</source>
        <translation>eitem ar restr</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>hysbysiad</translation>
    </message>
    <message>
        <source>post</source>
        <translation>swydd</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>dewis</translation>
    </message>
    <message>
        <source>record</source>
        <translation>cofnod</translation>
    </message>
    <message>
        <source>the staff who work with the student</source>
        <translation>y staff sy&apos;n gweithio gyda&apos;r myfyriwr</translation>
    </message>
    <message>
        <source>the case team and the personal tutor</source>
        <translation>tîm yr achos a&apos;r tiwtor personol</translation>
    </message>
    <message>
        <source>the personal tutor and those who lead the course</source>
        <translation>y tiwtor personol a&apos;r rhai sy&apos;n arwain y cwrs</translation>
    </message>
    <message>
        <source>the case team</source>
        <translation>tîm yr achos</translation>
    </message>
    <message>
        <source>staff whom the student has agreed to</source>
        <translation>staff y mae&apos;r myfyriwr wedi cytuno iddynt</translation>
    </message>
    <message>
        <source>nobody by name</source>
        <translation>neb wrth ei enw</translation>
    </message>
    <message>
        <source>those who keep the records</source>
        <translation>y rhai sy&apos;n cadw&apos;r cofnodion</translation>
    </message>
    <message>
        <source>Linked cases</source>
        <translation>Achosion cysylltiedig</translation>
    </message>
    <message>
        <source>Did it help</source>
        <translation>A fu o gymorth</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Trosglwyddwyd</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>Gofyn eto ar</translation>
    </message>
    <message>
        <source>Without agreement, because</source>
        <translation>Heb gytundeb, oherwydd</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>Beth mae&apos;n ei gwmpasu</translation>
    </message>
    <message>
        <source>Who may have it</source>
        <translation>Pwy gaiff ei gael</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tan</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Am beth</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>Beth sy&apos;n dilyn ohono</translation>
    </message>
    <message>
        <source>word to the student</source>
        <translation>gair wrth y myfyriwr</translation>
    </message>
    <message>
        <source>print</source>
        <translation>argraffiad</translation>
    </message>
    <message>
        <source>review</source>
        <translation>adolygiad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Why it was withdrawn</source>
        <translation>Pam y cafodd ei thynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>attached file</source>
        <translation>ffeil atodedig</translation>
    </message>
    <message>
        <source>piece of a file</source>
        <translation>darn o ffeil</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gwnaed</translation>
    </message>
    <message>
        <source>Agreed by the student</source>
        <translation>Cytunwyd gan y myfyriwr</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Ground for health information</source>
        <translation>Sail ar gyfer gwybodaeth iechyd</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Geiriad</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Sut y rhoddwyd</translation>
    </message>
    <message>
        <source>What they were told</source>
        <translation>Yr hyn a ddywedwyd wrthynt</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Math o ffeil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Maint</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Ôl bys</translation>
    </message>
    <message>
        <source>Which field</source>
        <translation>Pa faes</translation>
    </message>
    <message>
        <source>Value that stands</source>
        <translation>Gwerth sy&apos;n sefyll</translation>
    </message>
    <message>
        <source>Value proposed</source>
        <translation>Gwerth a gynigiwyd</translation>
    </message>
    <message>
        <source>Holds health information</source>
        <translation>Yn dal gwybodaeth iechyd</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Engagement is reported</source>
        <translation>Adroddir ar ymgysylltu</translation>
    </message>
    <message>
        <source>Year of the course</source>
        <translation>Blwyddyn y cwrs</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Sut y daeth i ben</translation>
    </message>
    <message>
        <source>Kind of relationship</source>
        <translation>Math o berthynas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Ffotograff</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lefel</translation>
    </message>
    <message>
        <source>Mode of study</source>
        <translation>Dull astudio</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Ysgol</translation>
    </message>
    <message>
        <source>Faculty</source>
        <translation>Cyfadran</translation>
    </message>
    <message>
        <source>Trusted contact</source>
        <translation>Cyswllt y gellir ymddiried ynddo</translation>
    </message>
    <message>
        <source>Restriction of processing</source>
        <translation>Cyfyngiad ar brosesu</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cwrs</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Dechreuodd</translation>
    </message>
    <message>
        <source>Expected end</source>
        <translation>Diwedd disgwyliedig</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Daeth i ben</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Yr hyn sydd yn y ffeil</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Rhoddwyd</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Kind of referral</source>
        <translation>Math o atgyfeiriad</translation>
    </message>
    <message>
        <source>Which piece of the file</source>
        <translation>Pa ddarn o&apos;r ffeil</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desg</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>Pwy ddaeth</translation>
    </message>
    <message>
        <source>Name they gave</source>
        <translation>Yr enw a roddwyd</translation>
    </message>
    <message>
        <source>What they came for</source>
        <translation>Y rheswm dros ddod</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Beth a wnaed</translation>
    </message>
    <message>
        <source>drop-in session</source>
        <translation>sesiwn galw heibio</translation>
    </message>
    <message>
        <source>time on duty</source>
        <translation>cyfnod ar ddyletswydd</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>ymweliad</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Gweithdy</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Diwedd</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Dan arweiniad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Presenoldeb</translation>
    </message>
    <message>
        <source>series of workshops</source>
        <translation>cyfres o weithdai</translation>
    </message>
    <message>
        <source>workshop</source>
        <translation>gweithdy</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>archeb</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>Hyfforddai</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Gyda</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Dechrau</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Myfyriwr</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>Help asked for</source>
        <translation>Cymorth y gofynnwyd amdano</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Pwnc</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <translation>Tiwtorial</translation>
    </message>
    <message>
        <source>What they study</source>
        <translation>Beth maen nhw&apos;n ei astudio</translation>
    </message>
    <message>
        <source>Support given</source>
        <translation>Cymorth a roddwyd</translation>
    </message>
    <message>
        <source>Agreed next steps</source>
        <translation>Camau nesaf y cytunwyd arnynt</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Pynciau</translation>
    </message>
    <message>
        <source>Minutes spent</source>
        <translation>Munudau a dreuliwyd</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Dilyniant</translation>
    </message>
    <message>
        <source>Follow-up on</source>
        <translation>Dilyniant ar</translation>
    </message>
    <message>
        <source>Co-signed by</source>
        <translation>Cydlofnodwyd gan</translation>
    </message>
    <message>
        <source>time on offer</source>
        <translation>amser ar gynnig</translation>
    </message>
    <message>
        <source>tutorial</source>
        <translation>tiwtorial</translation>
    </message>
    <message>
        <source>tutorial record</source>
        <translation>cofnod tiwtorial</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Ymweliadau</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Penderfyniad</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Penderfynwyd</translation>
    </message>
    <message>
        <source>What was written or said</source>
        <translation>Beth a ysgrifennwyd neu a ddywedwyd</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>decision about a frequent visitor</source>
        <translation>penderfyniad am ymwelydd cyson</translation>
    </message>
    <message>
        <source>contact with a frequent visitor</source>
        <translation>cyswllt ag ymwelydd cyson</translation>
    </message>
    <message>
        <source>In confidence</source>
        <translation>Yn gyfrinachol</translation>
    </message>
    <message>
        <source>When they joined</source>
        <translation>Pryd yr ymunwyd</translation>
    </message>
    <message>
        <source>When they were put back</source>
        <translation>Pryd y&apos;u rhoddwyd yn ôl</translation>
    </message>
    <message>
        <source>When they were called</source>
        <translation>Pryd y&apos;u galwyd</translation>
    </message>
    <message>
        <source>How often they were called</source>
        <translation>Pa mor aml y&apos;u galwyd</translation>
    </message>
    <message>
        <source>Who called them</source>
        <translation>Pwy a&apos;u galwodd</translation>
    </message>
    <message>
        <source>When they came to the desk</source>
        <translation>Pryd y daethant at y ddesg</translation>
    </message>
    <message>
        <source>When it was over</source>
        <translation>Pryd y daeth i ben</translation>
    </message>
    <message>
        <source>Where they were sent on to</source>
        <translation>I ble y&apos;u hanfonwyd ymlaen</translation>
    </message>
    <message>
        <source>Called without the hub</source>
        <translation>Galwyd heb yr hyb</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>PDF, PNG and JPEG pictures, plain text, and DOCX and ODT documents can be attached.</source>
        <translation>Gellir atodi PDF, lluniau PNG a JPEG, testun plaen, a dogfennau DOCX ac ODT.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Llun PNG</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>Llun JPEG</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Testun plaen</translation>
    </message>
    <message>
        <source>DOCX document</source>
        <translation>Dogfen DOCX</translation>
    </message>
    <message>
        <source>ODT document</source>
        <translation>Dogfen ODT</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n beit</numerusform>
            <numerusform>%n beit</numerusform>
            <numerusform>%n feit</numerusform>
            <numerusform>%n beit</numerusform>
            <numerusform>%n beit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Mae&apos;r ffeil yn wag.</translation>
    </message>
    <message>
        <source>Choose another, or save it again where it was made.</source>
        <translation>Dewiswch un arall, neu cadwch hi eto lle cafodd ei gwneud.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Mae&apos;r ffeil yn rhy fawr.</translation>
    </message>
    <message>
        <source>At most %1 can be attached.</source>
        <translation>Gellir atodi %1 ar y mwyaf.</translation>
    </message>
    <message>
        <source>Save it smaller: a scan in fewer dots, a photograph at half its size, or only the pages that matter.</source>
        <translation>Cadwch hi&apos;n llai: sgan â llai o ddotiau, ffotograff hanner ei faint, neu&apos;r tudalennau sy&apos;n bwysig yn unig.</translation>
    </message>
    <message>
        <source>This is a file that runs.</source>
        <translation>Ffeil sy&apos;n rhedeg yw hon.</translation>
    </message>
    <message>
        <source>Programs and scripts are never attached, whatever they are called.</source>
        <translation>Ni chaiff rhaglenni a sgriptiau eu hatodi byth, beth bynnag yw eu henw.</translation>
    </message>
    <message>
        <source>Attach what it shows, as a PDF or a picture.</source>
        <translation>Atodwch yr hyn y mae&apos;n ei ddangos, fel PDF neu lun.</translation>
    </message>
    <message>
        <source>There are macros in this document.</source>
        <translation>Mae macros yn y ddogfen hon.</translation>
    </message>
    <message>
        <source>A document with a program in it is never attached.</source>
        <translation>Ni chaiff dogfen â rhaglen ynddi ei hatodi byth.</translation>
    </message>
    <message>
        <source>Save it without macros, or as a PDF, and attach that.</source>
        <translation>Cadwch hi heb facros, neu fel PDF, ac atodwch honno.</translation>
    </message>
    <message>
        <source>A file of this kind cannot be attached.</source>
        <translation>Ni ellir atodi ffeil o&apos;r math hwn.</translation>
    </message>
    <message>
        <source>Save it as a PDF, and attach that.</source>
        <translation>Cadwch hi fel PDF, ac atodwch hwnnw.</translation>
    </message>
    <message>
        <source>What is in this file is not what its name says.</source>
        <translation>Nid yr hyn y mae ei henw&apos;n ei ddweud sydd yn y ffeil hon.</translation>
    </message>
    <message>
        <source>Open it to see what it is, save it under the right name, and attach that.</source>
        <translation>Agorwch hi i weld beth yw hi, cadwch hi o dan yr enw cywir, ac atodwch honno.</translation>
    </message>
    <message>
        <source>The file is damaged, or not whole.</source>
        <translation>Mae&apos;r ffeil wedi&apos;i difrodi, neu heb fod yn gyfan.</translation>
    </message>
    <message>
        <source>Save it again where it came from, and attach that.</source>
        <translation>Cadwch hi eto lle daeth ohono, ac atodwch honno.</translation>
    </message>
    <message>
        <source>This file is no longer on this desk.</source>
        <translation>Nid yw&apos;r ffeil hon ar y ddesg hon bellach.</translation>
    </message>
    <message>
        <source>Its case may have been handed on.</source>
        <translation>Efallai fod ei hachos wedi&apos;i drosglwyddo.</translation>
    </message>
    <message>
        <source>The file is held back.</source>
        <translation>Mae&apos;r ffeil yn cael ei dal yn ôl.</translation>
    </message>
    <message>
        <source>It is kept under a consent, and there is none for it just now. This is the same for everybody.</source>
        <translation>Fe&apos;i cedwir o dan gydsyniad, ac nid oes un ar ei chyfer ar hyn o bryd. Mae hyn yr un fath i bawb.</translation>
    </message>
    <message>
        <source>The file was withdrawn.</source>
        <translation>Tynnwyd y ffeil yn ôl.</translation>
    </message>
    <message>
        <source>Whoever withdrew it can put it back.</source>
        <translation>Gall pwy bynnag a&apos;i tynnodd yn ôl ei rhoi yn ei hôl.</translation>
    </message>
    <message>
        <source>Try again when all of it is here.</source>
        <translation>Rhowch gynnig arall arni pan fydd y cyfan yma.</translation>
    </message>
    <message>
        <source>The file was not opened.</source>
        <translation>Nid agorwyd y ffeil.</translation>
    </message>
    <message>
        <source>What is here is not what was attached.</source>
        <translation>Nid yr hyn a atodwyd sydd yma.</translation>
    </message>
    <message>
        <source>Ask whoever attached it to attach it again.</source>
        <translation>Gofynnwch i bwy bynnag a&apos;i hatododd ei hatodi eto.</translation>
    </message>
    <message>
        <source>Each opening is put on record first, and that could not be saved.</source>
        <translation>Cofnodir pob agoriad yn gyntaf, ac nid oedd modd cadw hynny.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then try again.</source>
        <translation>Rhyddhewch rywfaint o le ar y ddisg, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This file lies at the hub, and the hub cannot be reached.</source>
        <translation>Yn yr hyb y mae&apos;r ffeil hon, ac ni ellir cyrraedd yr hyb.</translation>
    </message>
    <message>
        <source>Files of cases that you neither own nor share stay there.</source>
        <translation>Yno yr erys ffeiliau achosion nad ydych yn berchen arnynt nac yn eu rhannu.</translation>
    </message>
    <message>
        <source>Try again when there is a network.</source>
        <translation>Rhowch gynnig arall arni pan fydd rhwydwaith.</translation>
    </message>
    <message>
        <source>This file lies at the hub, and your session has ended.</source>
        <translation>Yn yr hyb y mae&apos;r ffeil hon, ac mae eich sesiwn wedi dod i ben.</translation>
    </message>
    <message>
        <source>Sign in again, then open it.</source>
        <translation>Mewngofnodwch eto, yna agorwch hi.</translation>
    </message>
    <message>
        <source>Your role does not open this file.</source>
        <translation>Nid yw eich rôl yn agor y ffeil hon.</translation>
    </message>
    <message>
        <source>The hub answered in a way this version does not understand.</source>
        <translation>Atebodd yr hyb mewn ffordd nad yw&apos;r fersiwn hwn yn ei deall.</translation>
    </message>
    <message>
        <source>Update Carrel.</source>
        <translation>Diweddarwch Carrel.</translation>
    </message>
    <message>
        <source>Still arriving: %1 of %2 pieces are here.</source>
        <translation>Yn dal i gyrraedd: mae %1 o %2 o ddarnau yma.</translation>
    </message>
    <message>
        <source>Lies at the hub: opening it needs the network.</source>
        <translation>Yn yr hyb: mae angen y rhwydwaith i&apos;w hagor.</translation>
    </message>
    <message>
        <source>Withdrawn: nobody can open it.</source>
        <translation>Wedi&apos;i thynnu&apos;n ôl: ni all neb ei hagor.</translation>
    </message>
    <message>
        <source>Files that can be attached</source>
        <translation>Ffeiliau y gellir eu hatodi</translation>
    </message>
    <message>
        <source>Another file was asked for before this one had come.</source>
        <translation>Gofynnwyd am ffeil arall cyn i hon gyrraedd.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Agorwch hi eto.</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>Filling this desk</source>
        <translation>Llenwi&apos;r ddesg hon</translation>
    </message>
    <message>
        <source>This desk has not been filled yet</source>
        <translation>Nid yw&apos;r ddesg hon wedi cael ei llenwi eto</translation>
    </message>
    <message>
        <source>What belongs here comes from the hub, and that is not answering. It goes on by itself as soon as it can.</source>
        <translation>O&apos;r hyb y daw&apos;r hyn sy&apos;n perthyn yma, ac nid yw&apos;r hyb yn ateb. Bydd yn parhau ohono&apos;i hun cyn gynted ag y gall.</translation>
    </message>
    <message>
        <source>What belongs here comes from the hub again as soon as it is.</source>
        <translation>Daw&apos;r hyn sy&apos;n perthyn yma o&apos;r hyb eto cyn gynted ag y bydd.</translation>
    </message>
    <message>
        <source>Nothing is shown until this desk is enrolled anew</source>
        <translation>Ni ddangosir dim nes i&apos;r ddesg hon gael ei chofrestru o&apos;r newydd</translation>
    </message>
    <message>
        <source>This desk is being filled</source>
        <translation>Mae&apos;r ddesg hon yn cael ei llenwi</translation>
    </message>
</context>
<context>
    <name>FleetWords</name>
    <message>
        <source>who they are</source>
        <translation>pwy ydynt</translation>
    </message>
    <message>
        <source>contact details</source>
        <translation>manylion cyswllt</translation>
    </message>
    <message>
        <source>their studies</source>
        <translation>eu hastudiaethau</translation>
    </message>
    <message>
        <source>cases and support</source>
        <translation>achosion a chefnogaeth</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>nodiadau</translation>
    </message>
    <message>
        <source>health and other special-category information</source>
        <translation>gwybodaeth iechyd a chategorïau arbennig eraill</translation>
    </message>
    <message>
        <source>engagement</source>
        <translation>ymgysylltu</translation>
    </message>
    <message>
        <source>equality monitoring</source>
        <translation>monitro cydraddoldeb</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Angen golwg</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Mewn defnydd</translation>
    </message>
    <message>
        <source>Not heard from, and shut</source>
        <translation>Heb glywed ganddi, ac ar gau</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Wedi&apos;i dileu</translation>
    </message>
    <message>
        <source>It has erased its key and its copy, and said so under its own signature: %1 by its own clock.</source>
        <translation>Mae wedi dileu ei hallwedd a&apos;i chopi, ac wedi dweud hynny dan ei llofnod ei hun: %1 yn ôl ei chloc ei hun.</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>yn gynharach</translation>
    </message>
    <message>
        <source>Until it is heard from, its copy may still be opened there, at the longest until %1.</source>
        <translation>Hyd nes y clywir ganddi, gellir agor ei chopi yno o hyd, hyd %1 fan hwyaf.</translation>
    </message>
    <message>
        <source>It has not been heard from since. Its lease ended %1, so its copy should be shut; nobody has proved that.</source>
        <translation>Ni chlywyd ganddi ers hynny. Daeth ei phrydles i ben %1, felly dylai ei chopi fod ar gau; nid oes neb wedi profi hynny.</translation>
    </message>
    <message>
        <source>Told to erase</source>
        <translation>Dywedwyd wrthi am ddileu</translation>
    </message>
    <message>
        <source>It was told to erase itself %1, and does so at its next contact. %2</source>
        <translation>Dywedwyd wrthi am ei dileu ei hun %1, a gwna hynny pan gysyllta nesaf. %2</translation>
    </message>
    <message>
        <source>Reported lost</source>
        <translation>Wedi&apos;i hadrodd ar goll</translation>
    </message>
    <message>
        <source>Its loss has been known since %1. Revoke it, unless it has been found: then it erases itself at its next contact.</source>
        <translation>Mae&apos;n hysbys ei bod ar goll ers %1. Diddymwch hi, oni bai y daethpwyd o hyd iddi: yna mae&apos;n ei dileu ei hun pan gysyllta nesaf.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Wedi&apos;i chopïo</translation>
    </message>
    <message>
        <source>It has been copied, or put back from a copy: two have spoken under its name. What both wrote is kept. Ask its person; they set it up again.</source>
        <translation>Mae wedi&apos;i chopïo, neu ei hadfer o gopi: mae dwy wedi siarad dan ei henw. Cedwir yr hyn a ysgrifennodd y ddwy. Gofynnwch i&apos;w pherson; maent yn ei gosod eto.</translation>
    </message>
    <message>
        <source>Not yet proved</source>
        <translation>Heb ei phrofi eto</translation>
    </message>
    <message>
        <source>The hub was put back from a backup. Until this desk reports, it is taken to hold all that its person may.</source>
        <translation>Adferwyd yr hyb o gopi wrth gefn. Hyd nes y bydd y ddesg hon yn adrodd, cymerir ei bod yn dal popeth y caiff ei pherson ei ddal.</translation>
    </message>
    <message>
        <source>Shut</source>
        <translation>Ar gau</translation>
    </message>
    <message>
        <source>Its lease ended %1: the program on it no longer opens the copy until its person signs in. The copy is still there, so this is no proof of erasure.</source>
        <translation>Daeth ei phrydles i ben %1: nid yw&apos;r rhaglen arni&apos;n agor y copi mwyach nes i&apos;w pherson fewngofnodi. Mae&apos;r copi yno o hyd, felly nid yw hyn yn brawf o ddileu.</translation>
    </message>
    <message>
        <source>Without hearing from the hub its copy opens until %1, and not after.</source>
        <translation>Heb glywed gan yr hyb mae ei chopi&apos;n agor hyd %1, ac nid wedyn.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a field, how much of it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between fields</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The office&apos;s own lists</source>
        <translation>Rhestrau&apos;r swyddfa ei hun</translation>
    </message>
    <message>
        <source>%1. No student is in them.</source>
        <translation>%1. Nid oes unrhyw fyfyriwr ynddynt.</translation>
    </message>
    <message>
        <source>A student, not named here</source>
        <translation>Myfyriwr, heb ei enwi yma</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, student number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>ffeil</translation>
    </message>
    <message>
        <source>1 copy on paper</source>
        <translation>1 copi ar bapur</translation>
    </message>
    <message numerus="yes">
        <source>%n copies on paper</source>
        <translation>
            <numerusform>%n copi ar bapur</numerusform>
            <numerusform>%n copi ar bapur</numerusform>
            <numerusform>%n gopi ar bapur</numerusform>
            <numerusform>%n chopi ar bapur</numerusform>
            <numerusform>%n copi ar bapur</numerusform>
        </translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>rhif %1</translation>
    </message>
    <message>
        <source>to be destroyed since %1</source>
        <translation>i&apos;w ddinistrio ers %1</translation>
    </message>
    <message>
        <source>to be destroyed by %1</source>
        <translation>i&apos;w ddinistrio erbyn %1</translation>
    </message>
    <message>
        <source>The copy is encrypted with a key of its own. The key is in the computer&apos;s keyring, and half of what wraps it is lent by the hub.</source>
        <translation>Mae&apos;r copi wedi&apos;i amgryptio ag allwedd ei hun. Mae&apos;r allwedd yng nghylch allweddi&apos;r cyfrifiadur, a&apos;r hyb sy&apos;n benthyg hanner yr hyn sy&apos;n ei lapio.</translation>
    </message>
    <message>
        <source>It locks after %1 minutes without anybody, and a PIN opens it.</source>
        <translation>Mae&apos;n cloi ar ôl %1 munud heb neb, a PIN sy&apos;n ei hagor.</translation>
    </message>
    <message>
        <source>It locks after %1 minutes without anybody. No PIN is asked: whoever can sign in to the computer can open it.</source>
        <translation>Mae&apos;n cloi ar ôl %1 munud heb neb. Ni ofynnir am PIN: gall pwy bynnag a all fewngofnodi i&apos;r cyfrifiadur ei hagor.</translation>
    </message>
    <message>
        <source>Whether it was locked when it was lost, the hub cannot know. It was last heard from %1.</source>
        <translation>Ni all yr hyb wybod a oedd wedi&apos;i chloi pan gollwyd hi. Clywyd ganddi ddiwethaf %1.</translation>
    </message>
    <message>
        <source>Its lease had ended %1.</source>
        <translation>Roedd ei phrydles wedi dod i ben %1.</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>%1 awr %2 mun ar ôl</translation>
    </message>
    <message>
        <source>passed %1 h %2 min ago</source>
        <translation>aeth heibio %1 awr %2 mun yn ôl</translation>
    </message>
    <message>
        <source>DRILL. Nothing was lost. Do not send this.</source>
        <translation>YMARFER. Ni chollwyd dim. Peidiwch ag anfon hwn.</translation>
    </message>
    <message>
        <source>What happened: a staff computer with an encrypted working copy of student support records was [lost or stolen] at [where]. We have known since %1.</source>
        <translation>Beth ddigwyddodd: cafodd cyfrifiadur staff â chopi gwaith wedi&apos;i amgryptio o gofnodion cefnogi myfyrwyr ei [golli neu ei ddwyn] yn [ble]. Rydym yn gwybod ers %1.</translation>
    </message>
    <message>
        <source>Whose data: at the most %1 students. Records: %2.</source>
        <translation>Data pwy: %1 myfyriwr ar y mwyaf. Cofnodion: %2.</translation>
    </message>
    <message>
        <source>Which data: %1.</source>
        <translation>Pa ddata: %1.</translation>
    </message>
    <message>
        <source>Special-category information may be held on %1 of them.</source>
        <translation>Gall gwybodaeth categori arbennig fod am %1 ohonynt.</translation>
    </message>
    <message>
        <source>How it is protected: %1</source>
        <translation>Sut y caiff ei ddiogelu: %1</translation>
    </message>
    <message>
        <source>Papers and files made on it that are not recorded as destroyed: %1. We are finding out where they are.</source>
        <translation>Papurau a ffeiliau a wnaed arni na chofnodwyd eu dinistrio: %1. Rydym yn canfod ble maent.</translation>
    </message>
    <message>
        <source>Likely consequences: [to be judged: the copy is encrypted; say here what is known of the computer&apos;s lock and of who has it].</source>
        <translation>Canlyniadau tebygol: [i&apos;w barnu: mae&apos;r copi wedi&apos;i amgryptio; dywedwch yma beth sy&apos;n hysbys am glo&apos;r cyfrifiadur a phwy sydd ganddo].</translation>
    </message>
    <message>
        <source>What we have done: the desk is [revoked] and erases itself at its next contact; its person&apos;s accounts are [changed]. The police reference is [number].</source>
        <translation>Yr hyn a wnaethom: mae&apos;r ddesg wedi&apos;i [diddymu] ac yn ei dileu ei hun pan gysyllta nesaf; mae cyfrifon ei pherson wedi&apos;u [newid]. Cyfeirnod yr heddlu yw [rhif].</translation>
    </message>
    <message>
        <source>Dear student,</source>
        <translation>Annwyl fyfyriwr,</translation>
    </message>
    <message>
        <source>A computer that our staff use to support students was [lost or stolen] on [date]. Some information about you may be on it. We are sorry, and we want you to know what this means.</source>
        <translation>Cafodd cyfrifiadur y mae ein staff yn ei ddefnyddio i gefnogi myfyrwyr ei [golli neu ei ddwyn] ar [dyddiad]. Gall fod rhywfaint o wybodaeth amdanoch arno. Mae&apos;n ddrwg gennym, ac rydym am i chi wybod beth mae hyn yn ei olygu.</translation>
    </message>
    <message>
        <source>What may be on it: %1.</source>
        <translation>Yr hyn a all fod arno: %1.</translation>
    </message>
    <message>
        <source>The information is encrypted. Somebody who finds the computer cannot simply read it. We have told the computer to erase it as soon as it is connected.</source>
        <translation>Mae&apos;r wybodaeth wedi&apos;i hamgryptio. Ni all rhywun sy&apos;n dod o hyd i&apos;r cyfrifiadur ei darllen yn hawdd. Rydym wedi dweud wrth y cyfrifiadur am ei dileu cyn gynted ag y caiff ei gysylltu.</translation>
    </message>
    <message>
        <source>Nothing you asked us for is lost: our records are whole, and your support goes on as agreed.</source>
        <translation>Ni chollwyd dim y gofynnoch i ni amdano: mae ein cofnodion yn gyfan, ac mae eich cefnogaeth yn parhau fel y cytunwyd.</translation>
    </message>
    <message>
        <source>What you can do: be careful with messages that seem to come from us and ask for personal details. If you are worried, or want to know what is held about you, write to [contact].</source>
        <translation>Yr hyn y gallwch ei wneud: byddwch yn ofalus gyda negeseuon sy&apos;n ymddangos fel pe baent oddi wrthym ac yn gofyn am fanylion personol. Os ydych yn poeni, neu am wybod beth a gedwir amdanoch, ysgrifennwch at [cyswllt].</translation>
    </message>
    <message>
        <source>You may also complain to the Information Commissioner&apos;s Office: ico.org.uk.</source>
        <translation>Gallwch hefyd gwyno wrth Swyddfa&apos;r Comisiynydd Gwybodaeth: ico.org.uk.</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>manylion cyswllt</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>astudiaethau</translation>
    </message>
    <message>
        <source>support</source>
        <translation>cefnogaeth</translation>
    </message>
    <message>
        <source>who they are, and no more</source>
        <translation>pwy ydynt, a dim mwy</translation>
    </message>
    <message>
        <source>That it is so, and no more</source>
        <comment>of a record without words of its own</comment>
        <translation>Ei fod felly, a dim mwy</translation>
    </message>
    <message>
        <source>special category, and all the rest</source>
        <comment>what may be there of a student</comment>
        <translation>categori arbennig, a&apos;r cyfan arall</translation>
    </message>
    <message>
        <source>special category</source>
        <translation>categori arbennig</translation>
    </message>
    <message>
        <source>Contact: [data protection officer, telephone, email].</source>
        <translation>Cyswllt: [swyddog diogelu data, ffôn, e-bost].</translation>
    </message>
</context>
<context>
    <name>FrequentWords</name>
    <message>
        <source>a colleague</source>
        <translation>cydweithiwr</translation>
    </message>
    <message>
        <source>at a time nobody noted</source>
        <translation>ar adeg na nododd neb</translation>
    </message>
    <message>
        <source>Came once since %1.</source>
        <comment>day</comment>
        <translation>Daeth unwaith ers %1.</translation>
    </message>
    <message numerus="yes">
        <source>Came %n times since %1.</source>
        <comment>day</comment>
        <translation>
            <numerusform>Daeth %n gwaith ers %1.</numerusform>
            <numerusform>Daeth %n waith ers %1.</numerusform>
            <numerusform>Daeth %n gwaith ers %1.</numerusform>
            <numerusform>Daeth %n gwaith ers %1.</numerusform>
            <numerusform>Daeth %n gwaith ers %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 diwrnod</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n o ddyddiau</numerusform>
            <numerusform>%n o ddyddiau</numerusform>
            <numerusform>%n o ddyddiau</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule: 1 visit or more in %1 at which they were seen. It says nothing about why.</source>
        <comment>so many days</comment>
        <translation>Y rheol: 1 ymweliad neu ragor o fewn %1 lle cafodd ei weld. Nid yw&apos;n dweud dim am y rheswm.</translation>
    </message>
    <message numerus="yes">
        <source>The rule: %n visits or more in %1 at which they were seen; several to one session are one. It says nothing about why.</source>
        <comment>so many days</comment>
        <translation>
            <numerusform>Y rheol: %n ymweliad neu ragor o fewn %1 lle cafodd ei weld; mae sawl un ag un sesiwn yn cyfrif fel un. Nid yw&apos;n dweud dim am y rheswm.</numerusform>
            <numerusform>Y rheol: %n ymweliad neu ragor o fewn %1 lle cafodd ei weld; mae sawl un ag un sesiwn yn cyfrif fel un. Nid yw&apos;n dweud dim am y rheswm.</numerusform>
            <numerusform>Y rheol: %n o ymweliadau neu ragor o fewn %1 lle cafodd ei weld; mae sawl un ag un sesiwn yn cyfrif fel un. Nid yw&apos;n dweud dim am y rheswm.</numerusform>
            <numerusform>Y rheol: %n o ymweliadau neu ragor o fewn %1 lle cafodd ei weld; mae sawl un ag un sesiwn yn cyfrif fel un. Nid yw&apos;n dweud dim am y rheswm.</numerusform>
            <numerusform>Y rheol: %n o ymweliadau neu ragor o fewn %1 lle cafodd ei weld; mae sawl un ag un sesiwn yn cyfrif fel un. Nid yw&apos;n dweud dim am y rheswm.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then somebody writes or speaks to them, and says so here. Carrel sends nothing. Only visits after this are counted anew.</source>
        <translation>Wedyn bydd rhywun yn ysgrifennu atynt neu&apos;n siarad â nhw, ac yn dweud hynny yma. Nid yw Carrel yn anfon dim. Dim ond ymweliadau ar ôl hyn fydd yn cyfrif o&apos;r newydd.</translation>
    </message>
    <message>
        <source>Only visits after this are counted anew.</source>
        <translation>Dim ond ymweliadau ar ôl hyn fydd yn cyfrif o&apos;r newydd.</translation>
    </message>
    <message>
        <source>It is shown again when they come again.</source>
        <translation>Caiff ei ddangos eto pan ddônt eto.</translation>
    </message>
    <message>
        <source>Say which visits were recorded wrongly. Only visits after this are counted anew.</source>
        <translation>Dywedwch pa ymweliadau a gofnodwyd yn anghywir. Dim ond ymweliadau ar ôl hyn fydd yn cyfrif o&apos;r newydd.</translation>
    </message>
    <message>
        <source>Contact them</source>
        <translation>Cysylltu â nhw</translation>
    </message>
    <message>
        <source>Do not contact them</source>
        <translation>Peidio â chysylltu â nhw</translation>
    </message>
    <message>
        <source>More has to be known first</source>
        <translation>Rhaid gwybod mwy yn gyntaf</translation>
    </message>
    <message>
        <source>The visits are recorded wrongly</source>
        <translation>Mae&apos;r ymweliadau wedi&apos;u cofnodi&apos;n anghywir</translation>
    </message>
    <message>
        <source>By email</source>
        <translation>Drwy e-bost</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Dros y ffôn</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Wyneb yn wyneb</translation>
    </message>
    <message>
        <source>Came to talk</source>
        <translation>Daeth i siarad</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atebodd</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Dim ateb</translation>
    </message>
    <message>
        <source>Did not want it</source>
        <translation>Nid oedd yn dymuno hynny</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>I edrych arno</translation>
    </message>
    <message>
        <source>To contact</source>
        <translation>I gysylltu</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Cysylltwyd</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Penderfynwyd</translation>
    </message>
    <message>
        <source>Name not known here</source>
        <translation>Enw anhysbys yma</translation>
    </message>
    <message>
        <source>Decided by %1, %2, after 1 visit since %3.</source>
        <comment>who, when, day</comment>
        <translation>Penderfynwyd gan %1, %2, ar ôl 1 ymweliad ers %3.</translation>
    </message>
    <message numerus="yes">
        <source>Decided by %1, %2, after %n visits since %3.</source>
        <comment>who, when, day</comment>
        <translation>
            <numerusform>Penderfynwyd gan %1, %2, ar ôl %n ymweliad ers %3.</numerusform>
            <numerusform>Penderfynwyd gan %1, %2, ar ôl %n ymweliad ers %3.</numerusform>
            <numerusform>Penderfynwyd gan %1, %2, ar ôl %n o ymweliadau ers %3.</numerusform>
            <numerusform>Penderfynwyd gan %1, %2, ar ôl %n o ymweliadau ers %3.</numerusform>
            <numerusform>Penderfynwyd gan %1, %2, ar ôl %n o ymweliadau ers %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>how, who, when</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>In confidence</source>
        <translation>Yn gyfrinachol</translation>
    </message>
    <message>
        <source>%1, decided by %2, %3</source>
        <comment>decision, who, when</comment>
        <translation>%1, penderfynwyd gan %2, %3</translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message>
        <source>by %1</source>
        <translation>gan %1</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Yn aros i&apos;w anfon</translation>
    </message>
    <message>
        <source>The text is held back</source>
        <translation>Mae&apos;r testun yn cael ei ddal yn ôl</translation>
    </message>
    <message>
        <source>It is kept under a consent, and there is none for it just now. This is the same for everybody.</source>
        <translation>Fe&apos;i cedwir o dan gydsyniad, ac nid oes un ar ei gyfer ar hyn o bryd. Mae hyn yr un fath i bawb.</translation>
    </message>
    <message>
        <source>An entry is hidden by your role</source>
        <translation>Mae cofnod wedi&apos;i guddio gan eich rôl</translation>
    </message>
    <message>
        <source>Written by %1 for the case team</source>
        <translation>Ysgrifennwyd gan %1 ar gyfer tîm yr achos</translation>
    </message>
    <message>
        <source>Written for the case team</source>
        <translation>Ysgrifennwyd ar gyfer tîm yr achos</translation>
    </message>
    <message>
        <source>Special category</source>
        <translation>Categori arbennig</translation>
    </message>
    <message>
        <source>Amended since</source>
        <translation>Diwygiwyd ers hynny</translation>
    </message>
    <message>
        <source>Open it to read on</source>
        <translation>Agorwch ef i ddarllen ymlaen</translation>
    </message>
    <message>
        <source>Action for %1</source>
        <translation>Cam gweithredu i %1</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state, date</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Nodi ei fod wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>Agreed support</source>
        <translation>Cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>Referred to %1</source>
        <translation>Atgyfeiriwyd at: %1</translation>
    </message>
    <message>
        <source>Referred to a specialist service</source>
        <translation>Atgyfeiriwyd at wasanaeth arbenigol</translation>
    </message>
    <message>
        <source>%1

Reply: %2</source>
        <translation>%1

Ateb: %2</translation>
    </message>
    <message>
        <source>Ask again %1</source>
        <translation>Gofyn eto %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Tan %1</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Agorwyd yr achos</translation>
    </message>
    <message>
        <source>The student chose not to say</source>
        <translation>Dewisodd y myfyriwr beidio â dweud</translation>
    </message>
    <message>
        <source>The student was told</source>
        <translation>Cafodd y myfyriwr wybod</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>Rhoddwyd i mewn drwy gamgymeriad</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>when, author</comment>
        <translation>%1, gan %2</translation>
    </message>
    <message>
        <source>Edited %1, see earlier version</source>
        <translation>Golygwyd %1, gweler y fersiwn cynharach</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Atodwyd ffeil</translation>
    </message>
    <message>
        <source>An attached file is held back</source>
        <translation>Mae ffeil atodedig yn cael ei dal yn ôl</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Wedi&apos;i thynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>Tynnwyd yn ôl: %1</translation>
    </message>
    <message>
        <source>%1 (withdrawn by its author)</source>
        <comment>what kind of note</comment>
        <translation>%1 (tynnwyd yn ôl gan yr awdur)</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation>cofnodwyd gan %1</translation>
    </message>
    <message>
        <source>Condition recorded</source>
        <translation>Amod wedi&apos;i gofnodi</translation>
    </message>
    <message>
        <source>Consent given by the student</source>
        <translation>Cydsyniad a roddwyd gan y myfyriwr</translation>
    </message>
    <message>
        <source>Consent of the student</source>
        <translation>Cydsyniad y myfyriwr</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Caewyd yr achos</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Mewn grym</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a day</comment>
        <translation>gan %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who does it, by when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Hidden</name>
    <message>
        <source>Why is this hidden?</source>
        <translation>Pam y mae hwn wedi&apos;i guddio?</translation>
    </message>
    <message>
        <source>“%1” is visible to %2.</source>
        <translation>Mae “%1” i&apos;w weld gan: %2.</translation>
    </message>
    <message>
        <source>You are signed in as: %1. What a role sees is the same on every record, whether or not anything is written there.</source>
        <translation>Rydych wedi mewngofnodi fel: %1. Mae&apos;r hyn y mae rôl yn ei weld yr un fath ar bob cofnod, p&apos;un a oes rhywbeth wedi&apos;i ysgrifennu yno ai peidio.</translation>
    </message>
    <message>
        <source>If your work needs it, ask your information governance officer.</source>
        <translation>Os oes ei angen ar gyfer eich gwaith, gofynnwch i&apos;ch swyddog llywodraethu gwybodaeth.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>HoldingWords</name>
    <message>
        <source>You own or share them.</source>
        <translation>Chi biau nhw, neu rydych yn eu rhannu.</translation>
    </message>
    <message>
        <source>You own or share %1 of them; the others are your team&apos;s, while they are open.</source>
        <translation>Chi biau %1 ohonynt, neu rydych yn eu rhannu; eich tîm biau&apos;r lleill, tra maent ar agor.</translation>
    </message>
    <message>
        <source>They belong to those cases, and to your work as %1.</source>
        <translation>Maent yn perthyn i&apos;r achosion hynny, ac i&apos;ch gwaith fel %1.</translation>
    </message>
    <message>
        <source>The people you work with as %1, and no others.</source>
        <translation>Y bobl rydych yn gweithio gyda nhw fel %1, a neb arall.</translation>
    </message>
    <message>
        <source>The directory that every desk has: colleagues, teams and lists. No student is in it.</source>
        <translation>Y cyfeiriadur sydd ar bob desg: cydweithwyr, timau a rhestrau. Nid oes myfyriwr ynddo.</translation>
    </message>
    <message>
        <source>The reviews you write, and what you have printed: your own, and nobody else&apos;s.</source>
        <translation>Yr adolygiadau rydych yn eu hysgrifennu, a&apos;r hyn rydych wedi&apos;i argraffu: eich rhai chi, a neb arall.</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Myfyrwyr</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Camau gweithredu</translation>
    </message>
    <message>
        <source>Agreed support</source>
        <translation>Cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Atgyfeiriadau</translation>
    </message>
    <message>
        <source>What students were told</source>
        <translation>Yr hyn a ddywedwyd wrth fyfyrwyr</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Cydsyniadau</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
    <message>
        <source>Papers printed</source>
        <translation>Papurau a argraffwyd</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Cydweithwyr</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Timau</translation>
    </message>
    <message>
        <source>Periods of study</source>
        <translation>Cyfnodau astudio</translation>
    </message>
    <message>
        <source>Who works with whom</source>
        <translation>Pwy sy&apos;n gweithio gyda phwy</translation>
    </message>
    <message>
        <source>Those of the people you manage: how each stands, without who the student is and without notes.</source>
        <translation>Rhai&apos;r bobl rydych yn eu rheoli: sut mae pob un yn sefyll, heb ddweud pwy yw&apos;r myfyriwr a heb nodiadau.</translation>
    </message>
    <message>
        <source>Whom you manage, and for whom you work. No student is in it.</source>
        <translation>Pwy rydych yn eu rheoli, ac i bwy rydych yn gweithio. Nid oes yr un myfyriwr ynddo.</translation>
    </message>
    <message>
        <source>Choices, made and to make</source>
        <translation>Dewisiadau, wedi&apos;u gwneud ac i&apos;w gwneud</translation>
    </message>
    <message>
        <source>Choices offered in forms</source>
        <translation>Dewisiadau a gynigir mewn ffurflenni</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Ffeiliau atodedig</translation>
    </message>
    <message>
        <source>Pieces of attached files</source>
        <translation>Darnau o ffeiliau atodedig</translation>
    </message>
    <message>
        <source>Drop-in sessions</source>
        <translation>Sesiynau galw heibio</translation>
    </message>
    <message>
        <source>Who is on duty</source>
        <translation>Pwy sydd ar ddyletswydd</translation>
    </message>
    <message>
        <source>Visits to drop-in</source>
        <translation>Ymweliadau galw heibio</translation>
    </message>
    <message>
        <source>The drop-in sessions of your team, or that you are on duty for, until they are over.</source>
        <translation>Sesiynau galw heibio eich tîm, neu&apos;r rhai rydych ar ddyletswydd ynddynt, nes iddynt ddod i ben.</translation>
    </message>
    <message>
        <source>Series of workshops</source>
        <translation>Cyfresi o weithdai</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Gweithdai</translation>
    </message>
    <message>
        <source>Bookings and attendance</source>
        <translation>Archebion a phresenoldeb</translation>
    </message>
    <message>
        <source>The workshops of your team, or that you lead, and their registers for the weeks around them.</source>
        <translation>Gweithdai eich tîm, neu&apos;r rhai rydych chi&apos;n eu harwain, a&apos;u cofrestri am yr wythnosau o&apos;u cwmpas.</translation>
    </message>
    <message>
        <source>Times on offer</source>
        <translation>Amseroedd ar gynnig</translation>
    </message>
    <message>
        <source>Tutorials</source>
        <translation>Tiwtorialau</translation>
    </message>
    <message>
        <source>Records of tutorials</source>
        <translation>Cofnodion tiwtorialau</translation>
    </message>
    <message>
        <source>The tutorials of your team in the weeks around today, those nobody has recorded yet, and earlier ones of the same students.</source>
        <translation>Tiwtorialau eich tîm yn yr wythnosau o gwmpas heddiw, y rhai nad oes neb wedi&apos;u cofnodi eto, a rhai cynharach yr un myfyrwyr.</translation>
    </message>
    <message>
        <source>Decisions about frequent visitors</source>
        <translation>Penderfyniadau am ymwelwyr cyson</translation>
    </message>
    <message>
        <source>Contacts with frequent visitors</source>
        <translation>Cysylltiadau ag ymwelwyr cyson</translation>
    </message>
    <message>
        <source>What people of your team decided about students who often come to its drop-in, and said to them, for four weeks and until it is done.</source>
        <translation>Yr hyn a benderfynodd pobl eich tîm am fyfyrwyr sy&apos;n dod yn aml i&apos;w sesiynau galw heibio, a&apos;r hyn a ddywedwyd wrthynt, am bedair wythnos a nes ei fod wedi&apos;i wneud.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>LossPaper</name>
    <message>
        <source>Desk</source>
        <translation>Desg</translation>
    </message>
    <message>
        <source>%1 of %2. %3</source>
        <comment>computer, person, system</comment>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Hysbys ers</translation>
    </message>
    <message>
        <source>Regulator by</source>
        <translation>Rheoleiddiwr erbyn</translation>
    </message>
    <message>
        <source>%1, unless a risk to anybody is unlikely</source>
        <comment>date and time</comment>
        <translation>%1, oni bai bod risg i neb yn annhebygol</translation>
    </message>
    <message>
        <source>Held since</source>
        <translation>Daliwyd ers</translation>
    </message>
    <message>
        <source>%1 at the earliest; last heard from %2</source>
        <translation>%1 fan gynharaf; clywyd ganddi ddiwethaf %2</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Myfyrwyr</translation>
    </message>
    <message>
        <source>%1 at the most; with special-category data %2</source>
        <translation>%1 ar y mwyaf; gyda data categori arbennig %2</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Cofnodion</translation>
    </message>
    <message>
        <source>%1 about students, %2 about none</source>
        <translation>%1 am fyfyrwyr, %2 am neb</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>Ar gofnod</translation>
    </message>
    <message>
        <source>Entry %1 of the hub&apos;s audit, %2, asked for by %3</source>
        <translation>Cofnod %1 yn archwiliad yr hyb, %2, ar gais %3</translation>
    </message>
    <message>
        <source>DRILL. Nothing was lost, and no student is named.</source>
        <translation>YMARFER. Ni chollwyd dim, ac ni enwir unrhyw fyfyriwr.</translation>
    </message>
    <message>
        <source>Strictly confidential. For the data protection officer and those who decide.</source>
        <translation>Cwbl gyfrinachol. Ar gyfer y swyddog diogelu data a&apos;r rhai sy&apos;n penderfynu.</translation>
    </message>
    <message>
        <source>Drill: report of a lost desk</source>
        <translation>Ymarfer: adroddiad am ddesg goll</translation>
    </message>
    <message>
        <source>Report of a lost desk</source>
        <translation>Adroddiad am ddesg goll</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, computer</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>At what detail</source>
        <translation>Ym mha fanylder</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>As the hub wrote it down before it sent anything: it may hold less, and never more.</source>
        <translation>Fel y&apos;i cofnodwyd gan yr hyb cyn anfon dim: gall ddal llai, a byth mwy.</translation>
    </message>
    <message>
        <source>Lock and key</source>
        <translation>Clo ac allwedd</translation>
    </message>
    <message>
        <source>Printed or saved on it</source>
        <translation>Argraffwyd neu cadwyd arni</translation>
    </message>
    <message>
        <source>Nothing that is not recorded as destroyed.</source>
        <translation>Dim na chofnodwyd ei ddinistrio.</translation>
    </message>
    <message>
        <source>What was printed or saved after it was last heard from is not known.</source>
        <translation>Nid yw&apos;n hysbys beth a argraffwyd neu a gadwyd ar ôl clywed ganddi ddiwethaf.</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>Data pwy</translation>
    </message>
    <message>
        <source>In a drill nobody is named.</source>
        <translation>Mewn ymarfer ni enwir neb.</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Myfyriwr</translation>
    </message>
    <message>
        <source>What about them</source>
        <translation>Beth amdanynt</translation>
    </message>
    <message>
        <source>Draft for the regulator</source>
        <translation>Drafft i&apos;r rheoleiddiwr</translation>
    </message>
    <message>
        <source>Draft for the students</source>
        <translation>Drafft i&apos;r myfyrwyr</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Penderfynwyd</translation>
    </message>
    <message>
        <source>Told to the regulator, or why not</source>
        <translation>Dywedwyd wrth y rheoleiddiwr, neu pam na wnaed</translation>
    </message>
    <message>
        <source>Told to the students, or why not</source>
        <translation>Dywedwyd wrth y myfyrwyr, neu pam na wnaed</translation>
    </message>
    <message>
        <source>By whom, date and time</source>
        <translation>Gan bwy, dyddiad ac amser</translation>
    </message>
</context>
<context>
    <name>NoteTemplates</name>
    <message>
        <source>First meeting</source>
        <translation>Cyfarfod cyntaf</translation>
    </message>
    <message>
        <source>What brings the student here:
What has been tried:
What they would like to be different:
What we agreed:
Next contact:</source>
        <translation>Beth sy&apos;n dod â&apos;r myfyriwr yma:
Yr hyn y rhoddwyd cynnig arno:
Yr hyn yr hoffai ei weld yn wahanol:
Yr hyn y cytunwyd arno:
Cyswllt nesaf:</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Dilyniant</translation>
    </message>
    <message>
        <source>Since last time:
What helped, and what did not:
What we agreed now:
Next contact:</source>
        <translation>Ers y tro diwethaf:
Yr hyn a helpodd, a&apos;r hyn na helpodd:
Yr hyn y cytunwyd arno nawr:
Cyswllt nesaf:</translation>
    </message>
    <message>
        <source>Tried to reach</source>
        <translation>Ceisiwyd cysylltu</translation>
    </message>
    <message>
        <source>How and when:
Message left:
Next try:</source>
        <translation>Sut a phryd:
Neges a adawyd:
Cynnig nesaf:</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Trosglwyddo&apos;r gwaith</translation>
    </message>
    <message>
        <source>Where things stand:
What is promised, and by when:
How the student likes to be contacted:</source>
        <translation>Sut mae pethau&apos;n sefyll:
Beth a addawyd, ac erbyn pryd:
Sut yr hoffai&apos;r myfyriwr i ni gysylltu:</translation>
    </message>
</context>
<context>
    <name>NoticePaper</name>
    <message>
        <source>What students are told: %1. %2</source>
        <comment>title of the notice, its version</comment>
        <translation>Yr hyn a ddywedir wrth fyfyrwyr: %1. %2</translation>
    </message>
    <message>
        <source>%1, to be looked at again by %2.</source>
        <comment>which wording, date</comment>
        <translation>%1, i&apos;w adolygu erbyn %2.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>which wording</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>1 student</source>
        <translation>1 myfyriwr</translation>
    </message>
    <message numerus="yes">
        <source>%n students</source>
        <translation>
            <numerusform>0 myfyriwr</numerusform>
            <numerusform>%n myfyriwr</numerusform>
            <numerusform>%n o fyfyrwyr</numerusform>
            <numerusform>%n o fyfyrwyr</numerusform>
            <numerusform>%n o fyfyrwyr</numerusform>
        </translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 achos</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>0 achos</numerusform>
            <numerusform>%n achos</numerusform>
            <numerusform>%n o achosion</numerusform>
            <numerusform>%n o achosion</numerusform>
            <numerusform>%n o achosion</numerusform>
        </translation>
    </message>
    <message>
        <source>1 action</source>
        <translation>1 cam gweithredu</translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>0 cam gweithredu</numerusform>
            <numerusform>%n cam gweithredu</numerusform>
            <numerusform>%n o gamau gweithredu</numerusform>
            <numerusform>%n o gamau gweithredu</numerusform>
            <numerusform>%n o gamau gweithredu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ni chafwyd dim</translation>
    </message>
    <message>
        <source>1 open case</source>
        <translation>1 achos agored</translation>
    </message>
    <message numerus="yes">
        <source>%n open cases</source>
        <translation>
            <numerusform>0 achos agored</numerusform>
            <numerusform>%n achos agored</numerusform>
            <numerusform>%n o achosion agored</numerusform>
            <numerusform>%n o achosion agored</numerusform>
            <numerusform>%n o achosion agored</numerusform>
        </translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Myfyrwyr</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>go to place page</source>
        <translation>mynd i le tudalen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Mynd i</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Gwneud</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>Lle roeddech chi</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Ymhellach</translation>
    </message>
    <message>
        <source>Search the whole university for “%1”</source>
        <translation>Chwilio&apos;r brifysgol gyfan am “%1”</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Open the student&apos;s page</source>
        <translation>Agor tudalen y myfyriwr</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Agor yr achos</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>%1, continued</source>
        <translation>%1, parhad</translation>
    </message>
    <message>
        <source>This print is in the audit record.</source>
        <translation>Mae&apos;r argraffiad hwn yn y cofnod archwilio.</translation>
    </message>
    <message>
        <source>Destroy by %1.</source>
        <translation>Dinistriwch erbyn %1.</translation>
    </message>
    <message>
        <source>Demo workspace, invented people.</source>
        <translation>Gweithle arddangos, pobl ddychmygol.</translation>
    </message>
    <message>
        <source>The copy&apos;s number is given when it is printed</source>
        <translation>Rhoddir rhif y copi wrth ei argraffu</translation>
    </message>
    <message>
        <source>No. %1, copy %2 of %3</source>
        <translation>Rhif %1, copi %2 o %3</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>%1, continued. %2</source>
        <comment>title, confidential</comment>
        <translation>%1, parhad. %2</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>new</source>
        <translation>newydd</translation>
    </message>
</context>
<context>
    <name>PinRules</name>
    <message>
        <source>Choose a PIN of at least %1 digits</source>
        <translation>Dewiswch PIN o %1 digid o leiaf</translation>
    </message>
    <message>
        <source>Choose digits that are harder to guess</source>
        <translation>Dewiswch ddigidau sy&apos;n anoddach eu dyfalu</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Students</source>
        <translation>Myfyrwyr</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Cysoni</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dyfeisiau</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Drop-in</source>
        <translation>Galw heibio</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Gweithdai</translation>
    </message>
    <message>
        <source>Tutorials</source>
        <translation>Tiwtorialau</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>Case summary</source>
        <translation>Crynodeb o achos</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Cronoleg</translation>
    </message>
    <message>
        <source>Referral slip</source>
        <translation>Slip atgyfeirio</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygiad</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Ffeil atodedig</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Fy niwrnod</translation>
    </message>
    <message>
        <source>Report of a lost desk</source>
        <translation>Adroddiad am ddesg goll</translation>
    </message>
    <message>
        <source>Workshop register</source>
        <translation>Cofrestr gweithdy</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>Taflen lofnodi</translation>
    </message>
    <message>
        <source>Drop-in queue</source>
        <translation>Ciw galw heibio</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>A print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>document, whom it is about</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papur</translation>
    </message>
    <message>
        <source>pages: %1</source>
        <translation>tudalennau: %1</translation>
    </message>
    <message>
        <source>copies: %1</source>
        <translation>copïau: %1</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>rhif %1</translation>
    </message>
    <message>
        <source>with health information</source>
        <translation>gyda gwybodaeth am iechyd</translation>
    </message>
    <message>
        <source>Destroyed %1</source>
        <translation>Dinistriwyd %1</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Dinistriwyd</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Ar goll</translation>
    </message>
    <message>
        <source>No date to destroy by</source>
        <translation>Dim dyddiad dinistrio</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>Yn hwyr ers %1</translation>
    </message>
    <message>
        <source>Destroy by %1</source>
        <translation>Dinistriwch erbyn %1</translation>
    </message>
</context>
<context>
    <name>ProfileCards</name>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Enw a ffefrir</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Trusted contact</source>
        <translation>Cyswllt y mae&apos;r myfyriwr yn ymddiried ynddo</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>lefel %1</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cwrs</translation>
    </message>
    <message>
        <source>School and faculty</source>
        <translation>Ysgol a chyfadran</translation>
    </message>
    <message>
        <source>Personal tutor</source>
        <translation>Tiwtor personol</translation>
    </message>
    <message>
        <source>Periods of study</source>
        <translation>Cyfnodau astudio</translation>
    </message>
    <message>
        <source>None is known on this desk.</source>
        <translation>Nid oes un yn hysbys ar y ddesg hon.</translation>
    </message>
    <message>
        <source>a day not recorded</source>
        <translation>diwrnod heb ei gofnodi</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 hyd %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Ers %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>year of study, dates</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Wedi&apos;i gwblhau</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>Gadawodd yn gynnar</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>No case on this desk.</source>
        <translation>Dim achos ar y ddesg hon.</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>agorwyd %1</translation>
    </message>
    <message>
        <source>Agreed support</source>
        <translation>Cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>Nothing has been agreed yet.</source>
        <translation>Ni chytunwyd ar ddim eto.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>erbyn %1</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Cydsyniadau</translation>
    </message>
    <message>
        <source>None is recorded.</source>
        <translation>Nid oes un wedi&apos;i gofnodi.</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>gyda %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tan %1</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Cydsyniad</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Ar y gweill</translation>
    </message>
    <message>
        <source>An action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>Referred to %1</source>
        <translation>Atgyfeiriwyd at: %1</translation>
    </message>
    <message>
        <source>Referred to a specialist service</source>
        <translation>Atgyfeiriwyd at wasanaeth arbenigol</translation>
    </message>
    <message>
        <source>ask again %1</source>
        <translation>gofyn eto %1</translation>
    </message>
    <message>
        <source>Nothing is to be done just now.</source>
        <translation>Nid oes dim i&apos;w wneud ar hyn o bryd.</translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation>Mae&apos;n well ganddynt beidio â dweud</translation>
    </message>
    <message>
        <source>Student was told</source>
        <translation>Cafodd y myfyriwr wybod</translation>
    </message>
    <message>
        <source>Nothing is noted yet.</source>
        <translation>Nid oes dim wedi&apos;i nodi eto.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>when, how it ended</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What they study and who their tutor is are seen once a case is open.</source>
        <translation>Gwelir beth maent yn ei astudio a phwy yw eu tiwtor unwaith y bydd achos ar agor.</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modiwlau</translation>
    </message>
    <message>
        <source>What was explained</source>
        <translation>Yr hyn a eglurwyd</translation>
    </message>
</context>
<context>
    <name>QueuePaper</name>
    <message>
        <source>is being seen</source>
        <translation>yn cael ei weld</translation>
    </message>
    <message>
        <source>is being seen at %1</source>
        <comment>desk</comment>
        <translation>yn cael ei weld wrth %1</translation>
    </message>
    <message>
        <source>called, not there yet</source>
        <translation>wedi&apos;i alw, heb gyrraedd eto</translation>
    </message>
    <message>
        <source>called to %1, not there yet</source>
        <comment>desk</comment>
        <translation>wedi&apos;i alw at %1, heb gyrraedd eto</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>o&apos;r neilltu</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>ticket, time</comment>
        <translation>%1, ers %2</translation>
    </message>
    <message>
        <source>Drop-in queue on paper, for when there is no power. For whoever is on duty.</source>
        <translation>Y ciw galw heibio ar bapur, ar gyfer adeg heb drydan. I bwy bynnag sydd ar ddyletswydd.</translation>
    </message>
    <message>
        <source>Drop-in</source>
        <translation>Galw heibio</translation>
    </message>
    <message>
        <source>as it stood at %1</source>
        <comment>day and time</comment>
        <translation>fel yr oedd am %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Tocyn</translation>
    </message>
    <message>
        <source>Who called them, when, and what came of it</source>
        <translation>Pwy a&apos;u galwodd, pryd, a beth a ddaeth o hynny</translation>
    </message>
    <message>
        <source>Whoever comes from now on: time, and the name they give</source>
        <translation>Pwy bynnag sy&apos;n dod o hyn ymlaen: amser, a&apos;r enw a roddant</translation>
    </message>
    <message>
        <source>When there is power again, enter this in the console, then shred this sheet. Do not photograph it.</source>
        <translation>Pan ddaw&apos;r trydan yn ôl, rhowch hyn yn y consol, yna rhwygwch y ddalen hon yn fân. Peidiwch â thynnu llun ohoni.</translation>
    </message>
    <message>
        <source>Call from the top. Tickets stand here, and no names.</source>
        <translation>Galwch o&apos;r brig. Tocynnau sydd yma, a dim enwau.</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>a time nobody noted</source>
        <translation>amser na nododd neb</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>dan 1 mun</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 mun</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 awr %2 mun</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>tua %1 mun</translation>
    </message>
    <message>
        <source>No desk is open</source>
        <translation>Does dim desg ar agor</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Tocyn %1</translation>
    </message>
    <message>
        <source>In confidence</source>
        <translation>Yn gyfrinachol</translation>
    </message>
    <message>
        <source>not matched to a student yet</source>
        <translation>heb ei gysylltu â myfyriwr eto</translation>
    </message>
    <message>
        <source>1 visit before</source>
        <translation>1 ymweliad o&apos;r blaen</translation>
    </message>
    <message numerus="yes">
        <source>%n visits before</source>
        <translation>
            <numerusform>%n ymweliad o&apos;r blaen</numerusform>
            <numerusform>%n ymweliad o&apos;r blaen</numerusform>
            <numerusform>%n o ymweliadau o&apos;r blaen</numerusform>
            <numerusform>%n o ymweliadau o&apos;r blaen</numerusform>
            <numerusform>%n o ymweliadau o&apos;r blaen</numerusform>
        </translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>tocyn %1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>chi</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>cydweithiwr</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>desk, who is there</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Wedi gorffen</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Heb ddod</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Wedi gadael</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Wedi&apos;i anfon ymlaen</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Wedi&apos;i alw</translation>
    </message>
    <message>
        <source>Being seen</source>
        <translation>Yn cael sylw</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>O&apos;r neilltu</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Wedi&apos;i dynnu</translation>
    </message>
    <message>
        <source>There is no estimate while no desk is open.</source>
        <translation>Does dim amcangyfrif tra nad oes desg ar agor.</translation>
    </message>
    <message>
        <source>Estimates go by how long today&apos;s last visits took, and one open desk.</source>
        <translation>Mae&apos;r amcangyfrifon yn mynd yn ôl hyd ymweliadau diwethaf heddiw, ac un ddesg agored.</translation>
    </message>
    <message numerus="yes">
        <source>Estimates go by how long today&apos;s last visits took, and %n open desks.</source>
        <translation>
            <numerusform>Mae&apos;r amcangyfrifon yn mynd yn ôl hyd ymweliadau diwethaf heddiw, a desgiau agored: %n.</numerusform>
            <numerusform>Mae&apos;r amcangyfrifon yn mynd yn ôl hyd ymweliadau diwethaf heddiw, a desgiau agored: %n.</numerusform>
            <numerusform>Mae&apos;r amcangyfrifon yn mynd yn ôl hyd ymweliadau diwethaf heddiw, a desgiau agored: %n.</numerusform>
            <numerusform>Mae&apos;r amcangyfrifon yn mynd yn ôl hyd ymweliadau diwethaf heddiw, a desgiau agored: %n.</numerusform>
            <numerusform>Mae&apos;r amcangyfrifon yn mynd yn ôl hyd ymweliadau diwethaf heddiw, a desgiau agored: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Also called from %1 at %2, by a desk that was cut off. Yours was first; they have been told.</source>
        <comment>desk and who, time</comment>
        <translation>Galwyd hefyd o %1 am %2, gan ddesg heb gysylltiad. Chi oedd gyntaf; maent wedi cael gwybod.</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Does neb yn aros.</translation>
    </message>
    <message>
        <source>A colleague called that person a moment before. Call the next one.</source>
        <translation>Galwodd cydweithiwr y person hwnnw eiliad ynghynt. Galwch y nesaf.</translation>
    </message>
    <message>
        <source>Nobody was called: %1</source>
        <translation>Ni alwyd neb: %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Wedi&apos;i oedi</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ar gau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>%1 was called without the hub. If a colleague calls the same person meanwhile, the hub settles who was first, and both are told.</source>
        <comment>name</comment>
        <translation>Galwyd %1 heb yr hyb. Os bydd cydweithiwr yn galw&apos;r un person yn y cyfamser, yr hyb sy&apos;n penderfynu pwy oedd gyntaf, a dywedir wrth y ddau.</translation>
    </message>
    <message>
        <source>%1 was called first from %2 at %3, a moment before this desk. This desk has gone on to the next.</source>
        <comment>name, desk and who, time</comment>
        <translation>Galwyd yn gyntaf: %1, o %2 am %3, eiliad cyn y ddesg hon. Mae&apos;r ddesg hon wedi mynd ymlaen at y nesaf.</translation>
    </message>
    <message>
        <source>%1 was called first from %2 at %3, a moment before this desk.</source>
        <comment>name, desk and who, time</comment>
        <translation>Galwyd yn gyntaf: %1, o %2 am %3, eiliad cyn y ddesg hon.</translation>
    </message>
    <message>
        <source>%1 was called first from %2 at %3, while this desk was cut off, and is theirs.</source>
        <comment>name, desk and who, time</comment>
        <translation>Galwyd yn gyntaf: %1, o %2 am %3, tra bod y ddesg hon heb gysylltiad, ac yno y cânt sylw.</translation>
    </message>
    <message>
        <source>%1 was called first from %2 at %3, while this desk was cut off, and is theirs. Call the next person.</source>
        <comment>name, desk and who, time</comment>
        <translation>Galwyd yn gyntaf: %1, o %2 am %3, tra bod y ddesg hon heb gysylltiad, ac yno y cânt sylw. Galwch y person nesaf.</translation>
    </message>
    <message>
        <source>You had called them too, at %1, while this desk was cut off. This call was first.</source>
        <comment>time</comment>
        <translation>Roeddech chi wedi eu galw hefyd, am %1, tra bod y ddesg hon heb gysylltiad. Yr alwad hon oedd y gyntaf.</translation>
    </message>
    <message>
        <source>Also called from %1 at %2, by a desk that was cut off. This call was first.</source>
        <comment>desk and who, time</comment>
        <translation>Galwyd hefyd o %1 am %2, gan ddesg heb gysylltiad. Yr alwad hon oedd y gyntaf.</translation>
    </message>
    <message>
        <source>added twice: called already, ticket %1</source>
        <translation>wedi&apos;i ychwanegu ddwywaith: wedi&apos;i alw eisoes, tocyn %1</translation>
    </message>
    <message>
        <source>added twice: at a desk already, ticket %1</source>
        <translation>wedi&apos;i ychwanegu ddwywaith: wrth ddesg eisoes, tocyn %1</translation>
    </message>
    <message>
        <source>added twice: also set aside, ticket %1</source>
        <translation>wedi&apos;i ychwanegu ddwywaith: o&apos;r neilltu hefyd, tocyn %1</translation>
    </message>
    <message>
        <source>added twice: also waits, ticket %1</source>
        <translation>wedi&apos;i ychwanegu ddwywaith: yn aros hefyd, tocyn %1</translation>
    </message>
</context>
<context>
    <name>RegisterPapers</name>
    <message>
        <source>walked in, not matched to a student yet</source>
        <translation>daeth heb le, heb ei gysylltu â myfyriwr eto</translation>
    </message>
    <message>
        <source>not matched to a student yet</source>
        <translation>heb ei gysylltu â myfyriwr eto</translation>
    </message>
    <message>
        <source>walked in</source>
        <translation>daeth heb le</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, time, time</comment>
        <translation>%1, %2 tan %3</translation>
    </message>
    <message>
        <source>2 weeks after it</source>
        <translation>2 wythnos ar ôl y gweithdy</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Gweithdy</translation>
    </message>
    <message>
        <source>Led by %1</source>
        <translation>Arweinydd: %1</translation>
    </message>
    <message>
        <source>Register %1</source>
        <translation>Cofrestr %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Rhaglen</translation>
    </message>
    <message>
        <source>Enter these in the console, then shred this sheet. Do not photograph it.</source>
        <translation>Rhowch y rhain yn y consol, yna rhwygwch y ddalen hon yn fân. Peidiwch â thynnu llun ohoni.</translation>
    </message>
    <message>
        <source>Walked in: name and programme</source>
        <translation>Daeth heb le: enw a rhaglen</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Llofnod</translation>
    </message>
    <message>
        <source>Attendance register. Confidential: for this workshop only.</source>
        <translation>Cofrestr bresenoldeb. Cyfrinachol: ar gyfer y gweithdy hwn yn unig.</translation>
    </message>
    <message>
        <source>Sign-in sheet. For this room only: do not photograph it.</source>
        <translation>Taflen lofnodi. Ar gyfer yr ystafell hon yn unig: peidiwch â thynnu llun ohoni.</translation>
    </message>
    <message>
        <source>“%1”, as they said</source>
        <comment>somebody whom nobody has found</comment>
        <translation>“%1”, yn eu geiriau nhw</translation>
    </message>
    <message>
        <source>A copy to read: what is written on it goes nowhere. Shred it once it is read. Do not photograph it.</source>
        <translation>Copi i&apos;w ddarllen: nid yw&apos;r hyn a ysgrifennir arno yn mynd i unman. Rhwygwch ef yn fân ar ôl ei ddarllen. Peidiwch â thynnu llun ohono.</translation>
    </message>
    <message>
        <source>The register is closed.</source>
        <translation>Mae&apos;r gofrestr wedi&apos;i chau.</translation>
    </message>
    <message>
        <source>Names stand by their last word, as on the leader&apos;s copy.</source>
        <translation>Mae&apos;r enwau yn nhrefn eu gair olaf, fel ar gopi&apos;r arweinydd.</translation>
    </message>
    <message>
        <source>Not on this list? Write your name, and sign</source>
        <translation>Ddim ar y rhestr hon? Ysgrifennwch eich enw, a llofnodwch</translation>
    </message>
</context>
<context>
    <name>ReviewPaper</name>
    <message>
        <source>Confidential. Between line manager and colleague. Cases have letters instead of names.</source>
        <translation>Cyfrinachol. Rhwng y rheolwr llinell a&apos;r cydweithiwr. Mae gan achosion lythrennau yn lle enwau.</translation>
    </message>
    <message>
        <source>Review with %1</source>
        <translation>Adolygiad gyda %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Discussed %1</source>
        <translation>Trafodwyd %1</translation>
    </message>
    <message>
        <source>Line manager %1</source>
        <translation>Rheolwr llinell: %1</translation>
    </message>
    <message>
        <source>Actions taken</source>
        <translation>Camau a gymerwyd</translation>
    </message>
    <message>
        <source>Training and development</source>
        <translation>Hyfforddiant a datblygiad</translation>
    </message>
    <message>
        <source>Service improvement</source>
        <translation>Gwella&apos;r gwasanaeth</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Beth yw ei bwnc</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Nesaf erbyn</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>Cases looked at</source>
        <translation>Achosion a drafodwyd</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Cytunwyd</translation>
    </message>
    <message>
        <source>Colleague, date</source>
        <translation>Cydweithiwr, dyddiad</translation>
    </message>
    <message>
        <source>Line manager, date</source>
        <translation>Rheolwr llinell, dyddiad</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ar gau</translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message>
        <source>what they own, share or wrote</source>
        <translation>yr hyn sy&apos;n eiddo iddynt, y maent yn ei rannu neu a ysgrifennwyd ganddynt</translation>
    </message>
    <message>
        <source>what their teams hold</source>
        <translation>yr hyn sydd gan eu timau</translation>
    </message>
    <message>
        <source>what their teams hold, while the case is open</source>
        <translation>yr hyn sydd gan eu timau, tra bo&apos;r achos ar agor</translation>
    </message>
    <message>
        <source>what the people they manage are responsible for</source>
        <translation>yr hyn y mae&apos;r bobl a reolir ganddynt yn gyfrifol amdano</translation>
    </message>
    <message>
        <source>their own tutees, while enrolled</source>
        <translation>eu tiwteion eu hunain, tra&apos;u bod wedi&apos;u cofrestru</translation>
    </message>
    <message>
        <source>students of their modules, while enrolled</source>
        <translation>myfyrwyr eu modiwlau, tra&apos;u bod wedi&apos;u cofrestru</translation>
    </message>
    <message>
        <source>students of their level, while enrolled</source>
        <translation>myfyrwyr eu lefel, tra&apos;u bod wedi&apos;u cofrestru</translation>
    </message>
    <message>
        <source>students of their programme, while enrolled</source>
        <translation>myfyrwyr eu rhaglen, tra&apos;u bod wedi&apos;u cofrestru</translation>
    </message>
    <message>
        <source>students of their school, while enrolled</source>
        <translation>myfyrwyr eu hysgol, tra&apos;u bod wedi&apos;u cofrestru</translation>
    </message>
    <message>
        <source>students of their faculty, while enrolled</source>
        <translation>myfyrwyr eu cyfadran, tra&apos;u bod wedi&apos;u cofrestru</translation>
    </message>
    <message>
        <source>everything that is not confidential</source>
        <translation>popeth nad yw&apos;n gyfrinachol</translation>
    </message>
    <message>
        <source>any student who is enrolled</source>
        <translation>unrhyw fyfyriwr sydd wedi&apos;i gofrestru</translation>
    </message>
    <message>
        <source>what was referred to their service</source>
        <translation>yr hyn a atgyfeiriwyd at eu gwasanaeth</translation>
    </message>
    <message>
        <source>students named in a grant to them that ends</source>
        <translation>myfyrwyr a enwir mewn caniatâd iddynt sy&apos;n dod i ben</translation>
    </message>
    <message>
        <source>the directory that everybody has</source>
        <translation>y cyfeiriadur sydd gan bawb</translation>
    </message>
    <message>
        <source>people, posts, teams and lists</source>
        <translation>pobl, swyddi, timau a rhestrau</translation>
    </message>
    <message>
        <source>the registers of their own workshops</source>
        <translation>cofrestri eu gweithdai eu hunain</translation>
    </message>
    <message>
        <source>the drop-in session they are on duty for</source>
        <translation>y sesiwn galw heibio y maent ar ddyletswydd ynddi</translation>
    </message>
    <message>
        <source>published totals only</source>
        <translation>cyfansymiau cyhoeddedig yn unig</translation>
    </message>
    <message>
        <source>a reasoned exception that ends</source>
        <translation>eithriad â rheswm sy&apos;n dod i ben</translation>
    </message>
    <message>
        <source>relationships of their own</source>
        <translation>eu perthnasoedd eu hunain</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Cudd</translation>
    </message>
    <message>
        <source>Only whether there is one</source>
        <translation>Dim ond a oes un</translation>
    </message>
    <message>
        <source>Only yes or no</source>
        <translation>Dim ond ie neu na</translation>
    </message>
    <message>
        <source>Only roughly</source>
        <translation>Dim ond yn fras</translation>
    </message>
    <message>
        <source>Only the month</source>
        <translation>Dim ond y mis</translation>
    </message>
    <message>
        <source>Only in totals</source>
        <translation>Dim ond mewn cyfansymiau</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Darllen</translation>
    </message>
    <message>
        <source>Read and changed</source>
        <translation>Darllen a newid</translation>
    </message>
    <message>
        <source>the drop-in session they were on duty for, until the day after</source>
        <translation>y sesiwn galw heibio yr oeddent ar ddyletswydd ynddi, tan y diwrnod wedyn</translation>
    </message>
    <message>
        <source>earlier visits of those who come to their drop-in session</source>
        <translation>ymweliadau cynharach y rhai sy&apos;n dod i&apos;w sesiwn galw heibio</translation>
    </message>
    <message>
        <source>the drop-in sessions, workshops and tutorials of their teams</source>
        <translation>sesiynau galw heibio, gweithdai a thiwtorialau eu timau</translation>
    </message>
    <message>
        <source>the drop-in sessions, workshops and tutorials of their teams, around their day</source>
        <translation>sesiynau galw heibio, gweithdai a thiwtorialau eu timau, o gwmpas eu diwrnod</translation>
    </message>
    <message>
        <source>earlier visits of those who have a tutorial with their teams</source>
        <translation>ymweliadau cynharach y rhai sydd â thiwtorial gyda&apos;u timau</translation>
    </message>
    <message>
        <source>visits of those who often come to the drop-in of their teams, and what was decided about that</source>
        <translation>ymweliadau&apos;r rhai sy&apos;n dod yn aml i sesiynau galw heibio eu timau, a&apos;r hyn a benderfynwyd am hynny</translation>
    </message>
</context>
<context>
    <name>StoryPapers</name>
    <message>
        <source>Referred to a specialist service</source>
        <translation>Atgyfeiriwyd at wasanaeth arbenigol</translation>
    </message>
    <message>
        <source>Name, student number</source>
        <translation>Enw, rhif myfyriwr</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between fields</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>given %1</source>
        <translation>rhoddwyd %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>ar %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tan %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Rhif myfyriwr</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Oddi wrth</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, team</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Heb ei gofnodi</translation>
    </message>
    <message>
        <source>What is shared</source>
        <translation>Yr hyn a rennir</translation>
    </message>
    <message>
        <source>Student&apos;s agreement</source>
        <translation>Cytundeb y myfyriwr</translation>
    </message>
    <message>
        <source>Without agreement, because</source>
        <translation>Heb gytundeb, oherwydd</translation>
    </message>
    <message>
        <source>Confidential. Case notes with health information: only for those it was printed for.</source>
        <translation>Cyfrinachol. Nodiadau achos gyda gwybodaeth iechyd: dim ond i&apos;r rhai yr argraffwyd ef ar eu cyfer.</translation>
    </message>
    <message>
        <source>Confidential. Case notes: only for those it was printed for.</source>
        <translation>Cyfrinachol. Nodiadau achos: dim ond i&apos;r rhai yr argraffwyd ef ar eu cyfer.</translation>
    </message>
    <message>
        <source>Chronology: %1</source>
        <translation>Cronoleg: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>With health information, for the reason given when it was printed.</source>
        <translation>Gyda gwybodaeth iechyd, am y rheswm a roddwyd wrth ei argraffu.</translation>
    </message>
    <message>
        <source>Confidential. Only for %1.</source>
        <translation>Cyfrinachol. Dim ond i: %1.</translation>
    </message>
    <message>
        <source>Referral to %1</source>
        <translation>Atgyfeiriad at: %1</translation>
    </message>
    <message>
        <source>Holds the minimum that was chosen for the service, and nothing else from the case.</source>
        <translation>Yn cynnwys y lleiafswm a ddewiswyd ar gyfer y gwasanaeth, a dim arall o&apos;r achos.</translation>
    </message>
    <message>
        <source>The student</source>
        <translation>Y myfyriwr</translation>
    </message>
    <message>
        <source>The referral</source>
        <translation>Yr atgyfeiriad</translation>
    </message>
    <message>
        <source>For the service</source>
        <translation>I&apos;r gwasanaeth</translation>
    </message>
    <message>
        <source>Received by, date</source>
        <translation>Derbyniwyd gan, dyddiad</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Consent or condition recorded</source>
        <translation>Cofnodwyd cydsyniad neu amod</translation>
    </message>
    <message>
        <source>Health information, where a student was referred and what they agreed to are left out, whether or not there is any.</source>
        <translation>Gadewir allan wybodaeth iechyd, ble y cyfeiriwyd myfyriwr a&apos;r hyn y cytunodd iddo, p&apos;un a oes unrhyw beth ai peidio.</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>all work is saved here</source>
        <translation>mae&apos;r holl waith wedi&apos;i gadw yma</translation>
    </message>
    <message>
        <source>1 change saved here</source>
        <translation>1 newid wedi&apos;i gadw yma</translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved here</source>
        <translation>
            <numerusform>0 newid wedi&apos;i gadw yma</numerusform>
            <numerusform>%n newid wedi&apos;i gadw yma</numerusform>
            <numerusform>%n o newidiadau wedi&apos;u cadw yma</numerusform>
            <numerusform>%n o newidiadau wedi&apos;u cadw yma</numerusform>
            <numerusform>%n o newidiadau wedi&apos;u cadw yma</numerusform>
        </translation>
    </message>
    <message>
        <source>1 choice to make</source>
        <translation>1 dewis i&apos;w wneud</translation>
    </message>
    <message numerus="yes">
        <source>%n choices to make</source>
        <translation>
            <numerusform>0 dewis i&apos;w wneud</numerusform>
            <numerusform>%n dewis i&apos;w wneud</numerusform>
            <numerusform>%n o ddewisiadau i&apos;w gwneud</numerusform>
            <numerusform>%n o ddewisiadau i&apos;w gwneud</numerusform>
            <numerusform>%n o ddewisiadau i&apos;w gwneud</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>ers %1</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Mewngofnodwch eto</translation>
    </message>
    <message>
        <source>Agreement to read</source>
        <translation>Cytundeb i&apos;w ddarllen</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Ddim yn cysoni</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 newid</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>0 newid</numerusform>
            <numerusform>%n newid</numerusform>
            <numerusform>%n o newidiadau</numerusform>
            <numerusform>%n o newidiadau</numerusform>
            <numerusform>%n o newidiadau</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>All-lein</translation>
    </message>
    <message>
        <source>Hub is busy</source>
        <translation>Mae&apos;r hyb yn brysur</translation>
    </message>
    <message>
        <source>Filling this desk</source>
        <translation>Llenwi&apos;r ddesg hon</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Cysoni</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <translation>%1 i&apos;w hanfon</translation>
    </message>
    <message>
        <source>Last full copy</source>
        <translation>Copi llawn diwethaf</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Yn gyfredol</translation>
    </message>
    <message>
        <source>Sending your changes</source>
        <translation>Anfon eich newidiadau</translation>
    </message>
    <message>
        <source>This desk is up to date</source>
        <translation>Mae&apos;r ddesg hon yn gyfredol</translation>
    </message>
    <message>
        <source>Exchanging changes with the hub</source>
        <translation>Cyfnewid newidiadau â&apos;r hyb</translation>
    </message>
    <message>
        <source>This desk is being filled</source>
        <translation>Mae&apos;r ddesg hon yn cael ei llenwi</translation>
    </message>
    <message>
        <source>Offline. This desk keeps working</source>
        <translation>All-lein. Mae&apos;r ddesg hon yn dal i weithio</translation>
    </message>
    <message>
        <source>The hub is busy. This desk keeps working</source>
        <translation>Mae&apos;r hyb yn brysur. Mae&apos;r ddesg hon yn dal i weithio</translation>
    </message>
    <message>
        <source>Sign in again to exchange changes</source>
        <translation>Mewngofnodwch eto i gyfnewid newidiadau</translation>
    </message>
    <message>
        <source>There is an agreement to read</source>
        <translation>Mae cytundeb i&apos;w ddarllen</translation>
    </message>
    <message>
        <source>This desk is not syncing</source>
        <translation>Nid yw&apos;r ddesg hon yn cysoni</translation>
    </message>
    <message>
        <source>You can look around while it fills.</source>
        <translation>Cewch edrych o gwmpas tra bydd yn llenwi.</translation>
    </message>
    <message>
        <source>The hub last answered %1.</source>
        <translation>Atebodd yr hyb ddiwethaf %1.</translation>
    </message>
    <message>
        <source>%1 on the way.</source>
        <translation>%1 ar y ffordd.</translation>
    </message>
    <message>
        <source>This desk has not heard from the hub for a while</source>
        <translation>Nid yw&apos;r ddesg hon wedi clywed gan yr hyb ers tro</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1 diwrnod yn ôl</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n ddiwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
        </translation>
    </message>
    <message>
        <source>Without the hub since %1: %2</source>
        <comment>when, what follows from it</comment>
        <translation>Heb yr hyb ers %1: %2</translation>
    </message>
    <message>
        <source>Without the hub: %1</source>
        <comment>what follows from it</comment>
        <translation>Heb yr hyb: %1</translation>
    </message>
    <message>
        <source>Not in step with the hub since %1: %2</source>
        <comment>when, what follows from it</comment>
        <translation>Ddim yn gyson â&apos;r hyb ers %1: %2</translation>
    </message>
    <message>
        <source>Not in step with the hub: %1</source>
        <comment>what follows from it</comment>
        <translation>Ddim yn gyson â&apos;r hyb: %1</translation>
    </message>
</context>
<context>
    <name>TrimWords</name>
    <message>
        <source>Other cases with something unsettled: %1</source>
        <translation>Achosion eraill â rhywbeth heb ei setlo: %1</translation>
    </message>
    <message>
        <source>Other cases you opened lately: %1</source>
        <translation>Achosion eraill a agorwyd gennych yn ddiweddar: %1</translation>
    </message>
    <message>
        <source>Open cases that others work on: %1</source>
        <translation>Achosion agored y mae eraill yn gweithio arnynt: %1</translation>
    </message>
    <message>
        <source>Closed cases: %1</source>
        <translation>Achosion sydd wedi cau: %1</translation>
    </message>
    <message>
        <source>You own or share them. They stay.</source>
        <translation>Chi biau nhw, neu rydych yn eu rhannu. Maent yn aros.</translation>
    </message>
    <message>
        <source>Something of them is not sent yet, half written, or waits for a choice. They stay until that is settled.</source>
        <translation>Mae rhywbeth ohonynt heb ei anfon eto, ar ei hanner, neu&apos;n aros am ddewis. Maent yn aros nes bod hynny wedi&apos;i setlo.</translation>
    </message>
    <message>
        <source>Here because you may see them; you looked at them not long ago.</source>
        <translation>Yma am y cewch eu gweld; buoch yn edrych arnynt ychydig yn ôl.</translation>
    </message>
    <message>
        <source>Trimming frees: students %1, entries %2.</source>
        <translation>Mae tocio&apos;n rhyddhau: myfyrwyr %1, cofnodion %2.</translation>
    </message>
    <message>
        <source>Students on this desk: %1. Needed for the cases you work on: %2.</source>
        <translation>Myfyrwyr ar y ddesg hon: %1. Eu hangen ar gyfer yr achosion yr ydych yn gweithio arnynt: %2.</translation>
    </message>
    <message>
        <source>What you trim is not lost: it stays at the hub, and you can have it back. Nothing unsent is ever trimmed.</source>
        <translation>Nid yw&apos;r hyn yr ydych yn ei docio ar goll: mae&apos;n aros yn yr hyb, a gallwch ei gael yn ôl. Ni chaiff dim sydd heb ei anfon ei docio byth.</translation>
    </message>
    <message numerus="yes">
        <source>Leaving this desk when the hub next answers: %n cases.</source>
        <translation>
            <numerusform>Yn gadael y ddesg hon pan fydd yr hyb yn ateb nesaf: 0 achos.</numerusform>
            <numerusform>Yn gadael y ddesg hon pan fydd yr hyb yn ateb nesaf: %n achos.</numerusform>
            <numerusform>Yn gadael y ddesg hon pan fydd yr hyb yn ateb nesaf: %n o achosion.</numerusform>
            <numerusform>Yn gadael y ddesg hon pan fydd yr hyb yn ateb nesaf: %n o achosion.</numerusform>
            <numerusform>Yn gadael y ddesg hon pan fydd yr hyb yn ateb nesaf: %n o achosion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trimmed from this desk: %n cases. Search the whole university for the student to have one back.</source>
        <translation>
            <numerusform>Tociwyd o&apos;r ddesg hon: 0 achos. Chwiliwch y brifysgol gyfan am y myfyriwr i gael un yn ôl.</numerusform>
            <numerusform>Tociwyd o&apos;r ddesg hon: %n achos. Chwiliwch y brifysgol gyfan am y myfyriwr i&apos;w gael yn ôl.</numerusform>
            <numerusform>Tociwyd o&apos;r ddesg hon: %n o achosion. Chwiliwch y brifysgol gyfan am y myfyriwr i gael un yn ôl.</numerusform>
            <numerusform>Tociwyd o&apos;r ddesg hon: %n o achosion. Chwiliwch y brifysgol gyfan am y myfyriwr i gael un yn ôl.</numerusform>
            <numerusform>Tociwyd o&apos;r ddesg hon: %n o achosion. Chwiliwch y brifysgol gyfan am y myfyriwr i gael un yn ôl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Coming back when the hub next answers: %n cases.</source>
        <translation>
            <numerusform>Yn dod yn ôl pan fydd yr hyb yn ateb nesaf: 0 achos.</numerusform>
            <numerusform>Yn dod yn ôl pan fydd yr hyb yn ateb nesaf: %n achos.</numerusform>
            <numerusform>Yn dod yn ôl pan fydd yr hyb yn ateb nesaf: %n o achosion.</numerusform>
            <numerusform>Yn dod yn ôl pan fydd yr hyb yn ateb nesaf: %n o achosion.</numerusform>
            <numerusform>Yn dod yn ôl pan fydd yr hyb yn ateb nesaf: %n o achosion.</numerusform>
        </translation>
    </message>
    <message>
        <source>Here because your role sees them for a while after they are closed.</source>
        <translation>Yma am fod eich rôl yn eu gweld am gyfnod ar ôl eu cau.</translation>
    </message>
    <message>
        <source>Trimming frees: entries %1.</source>
        <translation>Mae tocio&apos;n rhyddhau: cofnodion %1.</translation>
    </message>
    <message>
        <source>Open cases you own or share: %1</source>
        <translation>Achosion agored sy&apos;n eiddo i chi neu a rennir gennych: %1</translation>
    </message>
    <message>
        <source>Here because your role sees them, with or without the network.</source>
        <translation>Yma am fod eich rôl yn eu gweld, gyda&apos;r rhwydwaith neu hebddo.</translation>
    </message>
</context>
<context>
    <name>TutorialWords</name>
    <message>
        <source>Online</source>
        <translation>Ar-lein</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Wyneb yn wyneb</translation>
    </message>
    <message>
        <source>No time yet</source>
        <translation>Dim amser eto</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, time, time</comment>
        <translation>%1, %2 tan %3</translation>
    </message>
    <message>
        <source>Name not known here</source>
        <translation>Enw anhysbys yma</translation>
    </message>
    <message>
        <source>Has no time</source>
        <translation>Heb amser</translation>
    </message>
    <message>
        <source>To co-sign</source>
        <translation>I&apos;w gydlofnodi</translation>
    </message>
    <message>
        <source>Waiting for a time</source>
        <translation>Yn aros am amser</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Wedi cyrraedd</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>Ar waith</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Heb ddod</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Wedi&apos;i ganslo</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Wedi&apos;i gofnodi</translation>
    </message>
    <message>
        <source>To write up</source>
        <translation>I&apos;w ysgrifennu</translation>
    </message>
    <message>
        <source>Cancelled: %1.</source>
        <comment>when</comment>
        <translation>Canslwyd: %1.</translation>
    </message>
    <message>
        <source>Cancelled after it should have begun: %1.</source>
        <comment>when</comment>
        <translation>Canslwyd ar ôl iddo fod i ddechrau: %1.</translation>
    </message>
    <message>
        <source>Cancelled less than a day before: %1.</source>
        <comment>when</comment>
        <translation>Canslwyd lai na diwrnod ymlaen llaw: %1.</translation>
    </message>
    <message>
        <source>Cancelled in good time: %1.</source>
        <comment>when</comment>
        <translation>Canslwyd mewn da bryd: %1.</translation>
    </message>
    <message>
        <source>They have not got the time they were booked for, and it is free. Give it to them, or another.</source>
        <translation>Nid yw&apos;r amser a gadwyd iddynt ganddynt, ac mae&apos;n rhydd. Rhowch ef iddynt, neu un arall.</translation>
    </message>
    <message>
        <source>The time they were booked for is not on offer any more. Give them another.</source>
        <translation>Nid yw&apos;r amser a gadwyd iddynt ar gynnig mwyach. Rhowch un arall iddynt.</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>cydweithiwr</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>rhywun arall</translation>
    </message>
    <message>
        <source>This time had been given first: to %1, by %2, %3. Nothing that was written here is lost. Give them another time, or let them wait.</source>
        <comment>student, colleague, when</comment>
        <translation>Roedd yr amser hwn wedi&apos;i roi yn gyntaf. I bwy: %1. Gan bwy: %2. Pryd: %3. Ni chollir dim a ysgrifennwyd yma. Rhowch amser arall iddynt, neu gadewch iddynt aros.</translation>
    </message>
    <message>
        <source>with you</source>
        <translation>gyda chi</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>colleague</comment>
        <translation>gyda %1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>chi</translation>
    </message>
    <message>
        <source>Signed by %1: %2</source>
        <comment>who, when</comment>
        <translation>Llofnodwyd gan %1: %2</translation>
    </message>
    <message>
        <source>%1. Co-signed by %2: %3</source>
        <comment>sentence, who, when</comment>
        <translation>%1. Cydlofnodwyd gan %2: %3</translation>
    </message>
    <message>
        <source>Waits for a second signature</source>
        <translation>Yn aros am ail lofnod</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Wedi&apos;i lofnodi</translation>
    </message>
    <message>
        <source>Co-signed</source>
        <translation>Wedi&apos;i gydlofnodi</translation>
    </message>
    <message>
        <source>Amended since</source>
        <translation>Diwygiwyd ers hynny</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Wedi&apos;i dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Drop-in</source>
        <translation>Galw heibio</translation>
    </message>
    <message>
        <source>Drop-in: %1</source>
        <comment>topic</comment>
        <translation>Galw heibio: %1</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Gweithdy</translation>
    </message>
    <message>
        <source>Workshop: %1</source>
        <comment>title</comment>
        <translation>Gweithdy: %1</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <translation>Tiwtorial</translation>
    </message>
    <message>
        <source>Tutorial: %1</source>
        <comment>topic</comment>
        <translation>Tiwtorial: %1</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>heb ddod</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>wedi&apos;i ganslo</translation>
    </message>
    <message>
        <source>waiting for a time</source>
        <translation>yn aros am amser</translation>
    </message>
    <message>
        <source>came</source>
        <translation>wedi dod</translation>
    </message>
    <message>
        <source>Drop-in, in confidence</source>
        <translation>Galw heibio, yn gyfrinachol</translation>
    </message>
</context>
<context>
    <name>WaitingWords</name>
    <message>
        <source>Unsaved draft</source>
        <translation>Drafft heb ei gadw</translation>
    </message>
    <message>
        <source>Something unreadable</source>
        <translation>Rhywbeth na ellir ei ddarllen</translation>
    </message>
    <message>
        <source>File, 1 piece</source>
        <translation>Ffeil, 1 darn</translation>
    </message>
    <message numerus="yes">
        <source>File, %n pieces</source>
        <translation>
            <numerusform>Ffeil, %n darn</numerusform>
            <numerusform>Ffeil, %n darn</numerusform>
            <numerusform>Ffeil, %n o ddarnau</numerusform>
            <numerusform>Ffeil, %n o ddarnau</numerusform>
            <numerusform>Ffeil, %n o ddarnau</numerusform>
        </translation>
    </message>
    <message>
        <source>Left unsaved</source>
        <translation>Heb ei gadw</translation>
    </message>
    <message>
        <source>Desk revoked</source>
        <translation>Desg wedi&apos;i dirymu</translation>
    </message>
    <message>
        <source>Desk copied</source>
        <translation>Desg wedi&apos;i chopïo</translation>
    </message>
    <message>
        <source>No longer theirs</source>
        <translation>Heb hawl mwyach</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Dim cydsyniad</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Wedi&apos;i gyfyngu</translation>
    </message>
    <message>
        <source>Names another record</source>
        <translation>Yn enwi cofnod arall</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Anghyflawn</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Rhy fawr</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Ni ellir ei ddarllen</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>Yn aros am benderfyniad</translation>
    </message>
    <message>
        <source>It was being typed on a desk that nobody may sign in on any more. It was never saved, so it can be read and passed on, and not put into a record.</source>
        <translation>Roedd yn cael ei deipio ar ddesg na chaiff neb fewngofnodi iddi mwyach. Ni chafodd ei gadw erioed, felly gellir ei ddarllen a&apos;i drosglwyddo, ond nid ei roi mewn cofnod.</translation>
    </message>
    <message>
        <source>It came from a desk that has been revoked. Whoever has that computer could have written it: ask its author before you let it stand.</source>
        <translation>Daeth o ddesg sydd wedi&apos;i dirymu. Gallai pwy bynnag sydd â&apos;r cyfrifiadur hwnnw fod wedi&apos;i ysgrifennu: holwch yr awdur cyn gadael iddo sefyll.</translation>
    </message>
    <message>
        <source>It came from a desk that is in two places at once. Ask its author whether it is theirs.</source>
        <translation>Daeth o ddesg sydd mewn dau le ar unwaith. Holwch yr awdur ai ei waith ef neu hi ydyw.</translation>
    </message>
    <message>
        <source>When it reached the hub, its author could no longer change this record, or it was not there.</source>
        <translation>Pan gyrhaeddodd yr hyb, ni allai&apos;r awdur newid y cofnod hwn mwyach, neu nid oedd y cofnod yno.</translation>
    </message>
    <message>
        <source>It holds special-category text, and the consent or condition it rests on was not there.</source>
        <translation>Mae&apos;n cynnwys testun categori arbennig, ac nid oedd y cydsyniad na&apos;r amod y mae&apos;n dibynnu arno yno.</translation>
    </message>
    <message>
        <source>The record&apos;s processing is restricted, so nothing may be added to it for now.</source>
        <translation>Mae prosesu&apos;r cofnod wedi&apos;i gyfyngu, felly ni cheir ychwanegu dim ato am y tro.</translation>
    </message>
    <message>
        <source>It names a record that is not there, or that does not belong to this student.</source>
        <translation>Mae&apos;n enwi cofnod nad yw yno, neu nad yw&apos;n perthyn i&apos;r myfyriwr hwn.</translation>
    </message>
    <message>
        <source>Something that must be there is missing.</source>
        <translation>Mae rhywbeth y mae&apos;n rhaid ei gael ar goll.</translation>
    </message>
    <message>
        <source>The file is larger than this university takes.</source>
        <translation>Mae&apos;r ffeil yn fwy nag y mae&apos;r brifysgol hon yn ei derbyn.</translation>
    </message>
    <message>
        <source>The hub cannot read it with the keys it has. It is kept as it came, in case a key is found that opens it.</source>
        <translation>Ni all yr hyb ei ddarllen â&apos;r allweddi sydd ganddo. Caiff ei gadw fel y daeth, rhag ofn y ceir allwedd sy&apos;n ei agor.</translation>
    </message>
    <message>
        <source>It met a rule that no program may decide on.</source>
        <translation>Daeth i gwrdd â rheol na chaiff unrhyw raglen benderfynu arni.</translation>
    </message>
    <message>
        <source>Nobody decided</source>
        <translation>Ni phenderfynodd neb</translation>
    </message>
    <message>
        <source>It says that a student was contacted, and there is no decision to contact that student. It cannot be put through: a person decides first.</source>
        <translation>Mae&apos;n dweud y cysylltwyd â myfyriwr, ac nid oes penderfyniad i gysylltu â&apos;r myfyriwr hwnnw. Ni ellir ei dderbyn: bydd person yn penderfynu&apos;n gyntaf.</translation>
    </message>
</context>
<context>
    <name>WorkshopWords</name>
    <message>
        <source>%1 of %2</source>
        <comment>how many, what they study</comment>
        <translation>%1 o %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of several, too few of each to be named</source>
        <translation>
            <numerusform>%n o sawl un, rhy ychydig o bob un i&apos;w henwi</numerusform>
            <numerusform>%n o sawl un, rhy ychydig o bob un i&apos;w henwi</numerusform>
            <numerusform>%n o sawl un, rhy ychydig o bob un i&apos;w henwi</numerusform>
            <numerusform>%n o sawl un, rhy ychydig o bob un i&apos;w henwi</numerusform>
            <numerusform>%n o sawl un, rhy ychydig o bob un i&apos;w henwi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>P</source>
        <comment>key and box on a register: present</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>L</source>
        <comment>key and box on a register: late</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>A</source>
        <comment>key and box on a register: absent</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>E</source>
        <comment>key and box on a register: excused</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presennol</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absennol</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Esgusodol</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>letter, what it marks</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, time, time</comment>
        <translation>%1, %2 tan %3</translation>
    </message>
    <message>
        <source>%1 booked of %2</source>
        <comment>how many, how many places</comment>
        <translation>%1 wedi cadw lle o %2</translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n wedi cadw lle</numerusform>
            <numerusform>%n wedi cadw lle</numerusform>
            <numerusform>%n wedi cadw lle</numerusform>
            <numerusform>%n wedi cadw lle</numerusform>
            <numerusform>%n wedi cadw lle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <comment>how many have a place, how many wait</comment>
        <translation>%1, %2 yn aros</translation>
    </message>
    <message>
        <source>Register closed</source>
        <translation>Cofrestr wedi&apos;i chau</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Wedi&apos;i ganslo</translation>
    </message>
    <message>
        <source>Name not known here</source>
        <translation>Enw anhysbys yma</translation>
    </message>
    <message>
        <source>walked in</source>
        <translation>cerddodd i mewn</translation>
    </message>
    <message>
        <source>not matched to a student yet</source>
        <translation>heb ei gysylltu â myfyriwr eto</translation>
    </message>
    <message>
        <source>marked by %1 at %2</source>
        <comment>colleague, time</comment>
        <translation>marciwyd gan %1 am %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what about, how many of each</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Rhaglenni</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Lefelau</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>lefel %1</translation>
    </message>
    <message>
        <source>They hope for</source>
        <translation>Maen nhw&apos;n gobeithio am</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <comment>name</comment>
        <translation>Mae %1 yma</translation>
    </message>
    <message>
        <source>%1 was here already</source>
        <comment>name</comment>
        <translation>Roedd %1 yma&apos;n barod</translation>
    </message>
    <message>
        <source>%1 had no place, and is put down as walked in</source>
        <comment>name</comment>
        <translation>Nid oedd gan %1 le, a nodir iddynt gerdded i mewn</translation>
    </message>
    <message>
        <source>Nobody was marked. %1</source>
        <translation>Ni farciwyd neb. %1</translation>
    </message>
    <message>
        <source>This desk does not know that card. Ask their name, and press F7.</source>
        <translation>Nid yw&apos;r ddesg hon yn adnabod y cerdyn hwnnw. Gofynnwch am eu henw, a phwyswch F7.</translation>
    </message>
    <message>
        <source>had cancelled, and came</source>
        <translation>wedi canslo, ac wedi dod</translation>
    </message>
    <message>
        <source>Levels, counted in fives</source>
        <translation>Lefelau, wedi&apos;u cyfrif fesul pump</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ActionForm</name>
    <message>
        <source>Add action</source>
        <translation>Ychwanegu cam gweithredu</translation>
    </message>
    <message>
        <source>Close; what you wrote is kept</source>
        <translation>Cau; caiff yr hyn a ysgrifennoch ei gadw</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Beth sydd i&apos;w wneud</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Pwy sy&apos;n ei wneud</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (fi)</translation>
    </message>
    <message>
        <source>Say what is to be done</source>
        <translation>Dywedwch beth sydd i&apos;w wneud</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ActionPart</name>
    <message>
        <source>Add action</source>
        <translation>Ychwanegu cam gweithredu</translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation>Dim camau gweithredu eto</translation>
    </message>
    <message>
        <source>What somebody has to do for this case, and by when, stands here.</source>
        <translation>Yma y nodir yr hyn sydd i&apos;w wneud dros yr achos hwn, gan bwy, ac erbyn pryd.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>I&apos;w wneud</translation>
    </message>
    <message>
        <source>Done or not needed</source>
        <translation>Wedi&apos;i wneud neu ddim ei angen</translation>
    </message>
    <message>
        <source>An action</source>
        <translation>Cam gweithredu</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Nodi ei fod wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Ailagor</translation>
    </message>
    <message>
        <source>Mark as not needed</source>
        <translation>Nodi nad oes ei angen</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ActionRow</name>
    <message>
        <source>More actions</source>
        <translation>Rhagor o gamau</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ActivitySheet</name>
    <message>
        <source>Recent activity</source>
        <translation>Gweithgarwch diweddar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>What you did at this desk today, newest first. Undoing is written down as a change of its own.</source>
        <translation>Yr hyn a wnaethoch wrth y ddesg hon heddiw, y diweddaraf yn gyntaf. Mae dadwneud yn cael ei gofnodi fel newid ynddo&apos;i hun.</translation>
    </message>
    <message>
        <source>Nothing yet today</source>
        <translation>Dim byd eto heddiw</translation>
    </message>
    <message>
        <source>Whatever you save here appears in this list, with the way back.</source>
        <translation>Bydd popeth a gadwch yma yn ymddangos yn y rhestr hon, gyda&apos;r ffordd yn ôl.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Dadwnaed</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Dangos: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ailwneud</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Ailwneud: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Dadwneud: %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::AgreementForm</name>
    <message>
        <source>I have read this and I agree</source>
        <translation>Rwyf wedi darllen hwn ac rwy&apos;n cytuno</translation>
    </message>
    <message>
        <source>Agree and continue</source>
        <translation>Cytuno a pharhau</translation>
    </message>
    <message>
        <source>Confidentiality agreement</source>
        <translation>Cytundeb cyfrinachedd</translation>
    </message>
    <message>
        <source>The hub is being told</source>
        <translation>Mae&apos;r hyb yn cael gwybod</translation>
    </message>
    <message>
        <source>Tick the box to say that you have read it</source>
        <translation>Ticiwch y blwch i ddweud eich bod wedi&apos;i ddarllen</translation>
    </message>
    <message>
        <source>Not now, sign me out</source>
        <translation>Nid nawr, allgofnodwch fi</translation>
    </message>
    <message>
        <source>%1. You agree once, and again whenever it changes.</source>
        <comment>which wording</comment>
        <translation>%1. Rydych yn cytuno unwaith, ac eto pryd bynnag y bydd yn newid.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::AgreementSheet</name>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Signs your agreement, and signs you in again.</source>
        <translation>Mae&apos;n llofnodi eich cytundeb, ac yn eich mewngofnodi eto.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::AnswerForm</name>
    <message>
        <source>What came back</source>
        <translation>Beth ddaeth yn ôl</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>Cadw&apos;r ateb</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Sut y mae pethau&apos;n sefyll</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>Gofyn eto ar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>What the service said, in short</source>
        <translation>Yr hyn a ddywedodd y gwasanaeth, yn fyr</translation>
    </message>
    <message>
        <source>The student can ask to read this.</source>
        <translation>Gall y myfyriwr ofyn am ddarllen hwn.</translation>
    </message>
    <message>
        <source>To empty it, press Delete.</source>
        <translation>I&apos;w wagio, pwyswch Delete.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::AsideForm</name>
    <message>
        <source>Keep it as a note</source>
        <translation>Ei gadw fel nodyn</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>Peidio â&apos;i gadw</translation>
    </message>
    <message>
        <source>Set aside, unread</source>
        <translation>Wedi&apos;i roi o&apos;r neilltu, heb ei ddarllen</translation>
    </message>
    <message>
        <source>Close; it stays set aside</source>
        <translation>Cau; mae&apos;n aros o&apos;r neilltu</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Cofnodi cydsyniad</translation>
    </message>
    <message>
        <source>Record a condition</source>
        <translation>Cofnodi amod</translation>
    </message>
    <message>
        <source>Destroy the words for good</source>
        <translation>Dinistrio&apos;r geiriau am byth</translation>
    </message>
    <message>
        <source>Press again to destroy the words for good. There is no way back.</source>
        <translation>Pwyswch eto i ddinistrio&apos;r geiriau am byth. Nid oes ffordd yn ôl.</translation>
    </message>
    <message>
        <source>What this note relies on</source>
        <translation>Sail y nodyn hwn</translation>
    </message>
    <message>
        <source>Choose a consent or a condition</source>
        <translation>Dewiswch gydsyniad neu amod</translation>
    </message>
    <message>
        <source>Choose the consent or the condition this note relies on.</source>
        <translation>Dewiswch y cydsyniad neu&apos;r amod sy&apos;n sail i&apos;r nodyn hwn.</translation>
    </message>
    <message>
        <source>No consent is recorded yet. Record a consent or a condition first.</source>
        <translation>Nid oes cydsyniad wedi&apos;i gofnodi eto. Cofnodwch gydsyniad neu amod yn gyntaf.</translation>
    </message>
    <message>
        <source>The words were put away %1. Ask the student whether it may be kept. Where they agree, record that; where they cannot be asked and somebody is at risk, record the condition. The words are read only after that.</source>
        <translation>Rhoddwyd y geiriau o&apos;r neilltu %1. Gofynnwch i&apos;r myfyriwr a gaiff ei gadw. Os yw&apos;n cytuno, cofnodwch hynny; os na ellir gofyn a bod rhywun mewn perygl, cofnodwch yr amod. Dim ond wedyn y darllenir y geiriau.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::AttachForm</name>
    <message>
        <source>Attach a file</source>
        <translation>Atodi ffeil</translation>
    </message>
    <message>
        <source>Attach it</source>
        <translation>Ei hatodi</translation>
    </message>
    <message>
        <source>It says something about health, or another special category</source>
        <translation>Mae&apos;n dweud rhywbeth am iechyd, neu gategori arbennig arall</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Who can see this</source>
        <translation>Pwy all weld hwn</translation>
    </message>
    <message>
        <source>What it is kept under</source>
        <translation>O dan beth y cedwir ef</translation>
    </message>
    <message>
        <source>Where there is nothing to choose, record a consent or a condition first, in the tab “Consents”.</source>
        <translation>Lle nad oes dim i&apos;w ddewis, cofnodwch gydsyniad neu amod yn gyntaf, yn y tab “Cydsyniadau”.</translation>
    </message>
    <message>
        <source>PDF, PNG, JPEG, plain text, DOCX or ODT; at most %1. The student can ask to read it.</source>
        <translation>PDF, PNG, JPEG, testun plaen, DOCX neu ODT; %1 ar y mwyaf. Gall y myfyriwr ofyn am ei darllen.</translation>
    </message>
    <message>
        <source>Only %1 can open it.</source>
        <translation>Dim ond %1 all ei hagor.</translation>
    </message>
    <message numerus="yes">
        <source>%n people can open it: %1.</source>
        <translation>
            <numerusform>Ni all neb (%n) ei hagor: %1.</numerusform>
            <numerusform>Gall %n person ei hagor: %1.</numerusform>
            <numerusform>Gall %n o bobl ei hagor: %1.</numerusform>
            <numerusform>Gall %n o bobl ei hagor: %1.</numerusform>
            <numerusform>Gall %n o bobl ei hagor: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>Dewiswch ffeil yn gyntaf</translation>
    </message>
    <message>
        <source>Choose what it is kept under</source>
        <translation>Dewiswch o dan beth y cedwir ef</translation>
    </message>
    <message>
        <source>There is nobody else in it now, so only %1 can open it.</source>
        <translation>Nid oes neb arall ynddo nawr, felly dim ond %1 all ei agor.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::AttendSheet</name>
    <message>
        <source>Book a place</source>
        <translation>Cadw lle</translation>
    </message>
    <message>
        <source>Add somebody who walked in</source>
        <translation>Ychwanegu rhywun a gerddodd i mewn</translation>
    </message>
    <message>
        <source>Say who it is</source>
        <translation>Dweud pwy ydyn nhw</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Cadw lle</translation>
    </message>
    <message>
        <source>Add and mark present</source>
        <translation>Ychwanegu a marcio&apos;n bresennol</translation>
    </message>
    <message>
        <source>This is who it is</source>
        <translation>Dyma pwy ydyn nhw</translation>
    </message>
    <message>
        <source>Students found</source>
        <translation>Myfyrwyr a ganfuwyd</translation>
    </message>
    <message>
        <source>Add by the name they gave</source>
        <translation>Ychwanegu wrth yr enw a roddwyd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Name, student number or card</source>
        <translation>Enw, rhif myfyriwr neu gerdyn</translation>
    </message>
    <message>
        <source>A card reader types the number and Enter by itself.</source>
        <translation>Mae darllenydd cardiau&apos;n teipio&apos;r rhif ac Enter ei hun.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Heb ddweud</translation>
    </message>
    <message>
        <source>What they hope for</source>
        <translation>Beth maen nhw&apos;n gobeithio amdano</translation>
    </message>
    <message>
        <source>Nobody is looked up before you type.</source>
        <translation>Ni chwilir am neb cyn i chi deipio.</translation>
    </message>
    <message>
        <source>Enter takes the one that is marked; the arrows go to another.</source>
        <translation>Mae Enter yn cymryd yr un sydd wedi&apos;i nodi; mae&apos;r saethau&apos;n mynd at un arall.</translation>
    </message>
    <message>
        <source>Nobody on this desk. Enter asks the hub.</source>
        <translation>Neb ar y ddesg hon. Mae Enter yn gofyn i&apos;r hyb.</translation>
    </message>
    <message>
        <source>Add them by the name they gave: Learning Services matches them later.</source>
        <translation>Ychwanegwch nhw wrth yr enw a roddwyd: bydd y Gwasanaethau Dysgu&apos;n eu cysylltu&apos;n ddiweddarach.</translation>
    </message>
    <message>
        <source>Check the spelling or the number.</source>
        <translation>Gwiriwch y sillafu neu&apos;r rhif.</translation>
    </message>
    <message>
        <source>Several fit. Choose one.</source>
        <translation>Mae sawl un yn cyfateb. Dewiswch un.</translation>
    </message>
    <message>
        <source>Nobody on this desk fits, and the hub could not be asked. %1 %2</source>
        <comment>why, what to do</comment>
        <translation>Nid oes neb ar y ddesg hon yn cyfateb, ac ni ellid gofyn i&apos;r hyb. %1 %2</translation>
    </message>
    <message>
        <source>Nobody is found by that. %1</source>
        <comment>what to do</comment>
        <translation>Ni chanfyddir neb felly. %1</translation>
    </message>
    <message>
        <source>%1 walked in, and is here</source>
        <comment>name</comment>
        <translation>Cerddodd %1 i mewn, ac maen nhw yma</translation>
    </message>
    <message>
        <source>No place is free: %1 is on the waiting list</source>
        <comment>name</comment>
        <translation>Nid oes lle rhydd: mae %1 ar y rhestr aros</translation>
    </message>
    <message>
        <source>%1 has a place</source>
        <comment>name</comment>
        <translation>Mae gan %1 le</translation>
    </message>
    <message>
        <source>They are booked already: one place for each person.</source>
        <translation>Maen nhw wedi cadw lle&apos;n barod: un lle i bob person.</translation>
    </message>
    <message>
        <source>Nobody was added. %1</source>
        <translation>Ni ychwanegwyd neb. %1</translation>
    </message>
    <message>
        <source>That is a number. Ask their name: a register keeps names and no numbers.</source>
        <translation>Rhif yw hwnnw. Gofynnwch am eu henw: mae cofrestr yn cadw enwau a dim rhifau.</translation>
    </message>
    <message>
        <source>Nobody was booked. Until the register comes, only the hub knows who has a place. Try again when it answers and you are signed in.</source>
        <translation>Ni chafodd neb le. Nes i&apos;r gofrestr gyrraedd, dim ond yr hyb sy&apos;n gwybod pwy sydd â lle. Rhowch gynnig arall arni pan fydd yn ateb a chithau wedi mewngofnodi.</translation>
    </message>
    <message>
        <source>They had a place and gave it back. When the register comes, it can be given to them again.</source>
        <translation>Roedd ganddynt le ac maent wedi&apos;i roi yn ôl. Pan ddaw&apos;r gofrestr, gellir ei roi iddynt eto.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::BesideView</name>
    <message>
        <source>What we said we would do</source>
        <translation>Yr hyn y dywedasom y byddem yn ei wneud</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>gwnaed %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>erbyn %1</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Dim eto.</translation>
    </message>
    <message>
        <source>How we reach you</source>
        <translation>Sut rydym yn cysylltu â chi</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Enw a ffefrir</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Yn ôl i&apos;r ddesg</translation>
    </message>
    <message>
        <source>We are looking at this together. Only what is yours is on the screen.</source>
        <translation>Rydym yn edrych ar hyn gyda&apos;n gilydd. Dim ond yr hyn sy&apos;n eiddo i chi sydd ar y sgrin.</translation>
    </message>
    <message>
        <source>This window is put away while a student is here.</source>
        <translation>Mae&apos;r ffenestr hon wedi&apos;i rhoi o&apos;r neilltu tra bo myfyriwr yma.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::BookSheet</name>
    <message>
        <source>Book a tutorial</source>
        <translation>Cadw tiwtorial</translation>
    </message>
    <message>
        <source>Students found</source>
        <translation>Myfyrwyr a gafwyd</translation>
    </message>
    <message>
        <source>Help asked for</source>
        <translation>Cymorth y gofynnwyd amdano</translation>
    </message>
    <message>
        <source>In the student&apos;s own words, where they said it</source>
        <translation>Yng ngeiriau&apos;r myfyriwr ei hun, lle dywedwyd hynny</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Cadw lle</translation>
    </message>
    <message>
        <source>Name, student number or card</source>
        <translation>Enw, rhif myfyriwr neu gerdyn</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Heb ddweud</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Pwnc</translation>
    </message>
    <message>
        <source>Whose tutorial it is</source>
        <translation>Tiwtorial pwy ydyw</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>No time yet: on the waiting list</source>
        <translation>Dim amser eto: ar y rhestr aros</translation>
    </message>
    <message>
        <source>This is who it is for.</source>
        <translation>Dyma ar gyfer pwy y mae.</translation>
    </message>
    <message>
        <source>Nobody is looked up before you type.</source>
        <translation>Ni chwilir am neb cyn i chi deipio.</translation>
    </message>
    <message>
        <source>Enter takes the one that is marked; the arrows go to another.</source>
        <translation>Mae Enter yn cymryd yr un sydd wedi&apos;i nodi; mae&apos;r saethau&apos;n mynd at un arall.</translation>
    </message>
    <message>
        <source>Nobody on this desk. Enter asks the hub.</source>
        <translation>Neb ar y ddesg hon. Mae Enter yn gofyn i&apos;r hyb.</translation>
    </message>
    <message>
        <source>Several fit. Choose one.</source>
        <translation>Mae sawl un yn cyfateb. Dewiswch un.</translation>
    </message>
    <message>
        <source>Nobody on this desk fits, and the hub could not be asked. %1</source>
        <comment>why</comment>
        <translation>Nid oes neb ar y ddesg hon yn cyfateb, ac ni ellid gofyn i&apos;r hyb. %1</translation>
    </message>
    <message>
        <source>Nobody is found by that. Check the spelling or the number.</source>
        <translation>Ni chanfyddir neb felly. Gwiriwch y sillafu neu&apos;r rhif.</translation>
    </message>
    <message>
        <source>For %1</source>
        <comment>student</comment>
        <translation>Ar gyfer: %1</translation>
    </message>
    <message>
        <source>Say who it is for: type a name or a number, and press Enter.</source>
        <translation>Dywedwch ar gyfer pwy y mae: teipiwch enw neu rif, a phwyswch Enter.</translation>
    </message>
    <message>
        <source>That time is not free any more. Choose another.</source>
        <translation>Nid yw&apos;r amser hwnnw&apos;n rhydd mwyach. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>They are on the waiting list already. Give them a time there.</source>
        <translation>Maen nhw ar y rhestr aros yn barod. Rhowch amser iddynt yno.</translation>
    </message>
    <message>
        <source>It was not booked. %1</source>
        <translation>Ni chafodd ei gadw. %1</translation>
    </message>
    <message>
        <source>%1 has this time</source>
        <comment>name</comment>
        <translation>Mae gan %1 yr amser hwn</translation>
    </message>
    <message>
        <source>%1 is on the waiting list</source>
        <comment>name</comment>
        <translation>Mae %1 ar y rhestr aros</translation>
    </message>
</context>
<context>
    <name>carrel::ui::BulkBar</name>
    <message>
        <source>Give to …</source>
        <translation>Rhoi i …</translation>
    </message>
    <message>
        <source>Set a date …</source>
        <translation>Pennu dyddiad …</translation>
    </message>
    <message>
        <source>Mark one case only</source>
        <translation>Marcio un achos yn unig</translation>
    </message>
    <message numerus="yes">
        <source>%n cases marked</source>
        <translation>
            <numerusform>0 achos wedi&apos;i farcio</numerusform>
            <numerusform>%n achos wedi&apos;i farcio</numerusform>
            <numerusform>%n o achosion wedi&apos;u marcio</numerusform>
            <numerusform>%n o achosion wedi&apos;u marcio</numerusform>
            <numerusform>%n o achosion wedi&apos;u marcio</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::CaseFilters</name>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Pwy biau</translation>
    </message>
    <message>
        <source>Filter cases</source>
        <translation>Hidlo achosion</translation>
    </message>
    <message>
        <source>More filters, order and saved views</source>
        <translation>Rhagor o hidlwyr, trefn a golygon a gadwyd</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Caewyd</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Fy rhai i</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>%1: take this filter away</source>
        <translation>%1: tynnu&apos;r hidlydd hwn i ffwrdd</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Blaenoriaeth: %1</translation>
    </message>
    <message>
        <source>Longest open first</source>
        <translation>Y rhai sydd ar agor hiraf yn gyntaf</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Unrhyw beth</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Unrhyw un</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Am beth y mae</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Blaenoriaeth</translation>
    </message>
    <message>
        <source>Any priority</source>
        <translation>Unrhyw flaenoriaeth</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Perchennog</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Trefn</translation>
    </message>
    <message>
        <source>What is due first</source>
        <translation>Yr hyn sydd i&apos;w wneud gyntaf</translation>
    </message>
    <message>
        <source>Save this view …</source>
        <translation>Cadw&apos;r olwg hon …</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <translation>Anghofio golwg</translation>
    </message>
    <message>
        <source>View saved: %1</source>
        <translation>Cadwyd yr olwg: %1</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Cadw&apos;r olwg hon</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Enw&apos;r olwg</translation>
    </message>
    <message>
        <source>The filters and the order are kept on this desk, not the words you typed.</source>
        <translation>Cedwir yr hidlwyr a&apos;r drefn ar y ddesg hon, nid y geiriau a deipiwyd gennych.</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Cadw&apos;r olwg</translation>
    </message>
    <message>
        <source>Give the view a name</source>
        <translation>Rhowch enw i&apos;r olwg</translation>
    </message>
</context>
<context>
    <name>carrel::ui::CaseList</name>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Achos newydd</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>Fy achosion</translation>
    </message>
    <message>
        <source>No cases match “%1”</source>
        <translation>Nid oes achosion yn cyfateb i “%1”</translation>
    </message>
    <message>
        <source>The filter looks at titles, next steps and names in this list.</source>
        <translation>Mae&apos;r hidlydd yn edrych ar deitlau, camau nesaf ac enwau yn y rhestr hon.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clirio&apos;r hidlwyr</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>Dim achosion agored</translation>
    </message>
    <message>
        <source>When you open a case or someone assigns one to you, it appears here.</source>
        <translation>Pan fyddwch yn agor achos, neu rywun yn rhoi un yn eich gofal, bydd yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Cases that this desk holds appear here.</source>
        <translation>Bydd achosion sydd ar y ddesg hon yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Nothing is waiting on a student</source>
        <translation>Nid oes dim yn aros am fyfyriwr</translation>
    </message>
    <message>
        <source>No closed cases on this desk</source>
        <translation>Dim achosion wedi cau ar y ddesg hon</translation>
    </message>
    <message>
        <source>Cases whose next step is the student&apos;s appear here.</source>
        <translation>Bydd achosion lle mai&apos;r myfyriwr biau&apos;r cam nesaf yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Closed cases leave the desk after a while; they stay at the hub.</source>
        <translation>Mae achosion sydd wedi cau yn gadael y ddesg ymhen ychydig; maent yn aros yn yr hyb.</translation>
    </message>
    <message>
        <source>Show open cases</source>
        <translation>Dangos achosion agored</translation>
    </message>
    <message>
        <source>No cases match these filters</source>
        <translation>Nid oes achosion yn cyfateb i&apos;r hidlwyr hyn</translation>
    </message>
    <message>
        <source>Each filter above has a cross that takes it away.</source>
        <translation>Mae croes ar bob hidlydd uchod sy&apos;n ei dynnu i ffwrdd.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::CaseListModel</name>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>known only to those it is shared with</source>
        <translation>dim ond y rhai y rhannwyd ef â nhw sy&apos;n gwybod amdano</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>ers %1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Perchennog: %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::CasePart</name>
    <message>
        <source>%1: %2</source>
        <comment>what it does, to what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>carrel::ui::CaseSide</name>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Trusted contact</source>
        <translation>Cyswllt y mae&apos;r myfyriwr yn ymddiried ynddo</translation>
    </message>
    <message>
        <source>Linked cases</source>
        <translation>Achosion cysylltiedig</translation>
    </message>
    <message>
        <source>No other case is linked to this one.</source>
        <translation>Nid oes achos arall wedi&apos;i gysylltu â hwn.</translation>
    </message>
    <message>
        <source>Unlink the case of %1</source>
        <translation>Datgysylltu achos %1</translation>
    </message>
    <message>
        <source>Link a case</source>
        <translation>Cysylltu achos</translation>
    </message>
</context>
<context>
    <name>carrel::ui::CaseStory</name>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Llinell amser</translation>
    </message>
    <message>
        <source>Choose what to keep</source>
        <translation>Dewis beth i&apos;w gadw</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Popeth</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>You see the work, not the student: on every case, names, notes and contact details stay with the case team.</source>
        <translation>Rydych yn gweld y gwaith, nid y myfyriwr: ym mhob achos, mae enwau, nodiadau a manylion cyswllt yn aros gyda thîm yr achos.</translation>
    </message>
    <message>
        <source>Nothing has been written yet</source>
        <translation>Nid oes dim wedi&apos;i ysgrifennu eto</translation>
    </message>
    <message>
        <source>Notes, actions and referrals appear here, newest first.</source>
        <translation>Bydd nodiadau, camau gweithredu ac atgyfeiriadau yn ymddangos yma, y diweddaraf yn gyntaf.</translation>
    </message>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>Dim byd o&apos;r math hwn eto</translation>
    </message>
    <message>
        <source>“Everything” shows all that has happened in this case.</source>
        <translation>Mae “Popeth” yn dangos y cyfan sydd wedi digwydd yn yr achos hwn.</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Ei setlo</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Cynlluniau</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Atgyfeiriadau</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Cydsyniadau</translation>
    </message>
    <message>
        <source>Something that was said without being asked for is set aside, unread, since %1.</source>
        <translation>Mae rhywbeth a ddywedwyd heb ofyn amdano wedi&apos;i roi o&apos;r neilltu, heb ei ddarllen, ers %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n things that were said without being asked for are set aside, unread, the first since %1.</source>
        <translation>
            <numerusform>Mae 0 peth a ddywedwyd heb ofyn amdano wedi&apos;i roi o&apos;r neilltu, heb ei ddarllen, ers %1.</numerusform>
            <numerusform>Mae %n peth a ddywedwyd heb ofyn amdano wedi&apos;i roi o&apos;r neilltu, heb ei ddarllen, ers %1.</numerusform>
            <numerusform>Mae %n o bethau a ddywedwyd heb ofyn amdanynt wedi&apos;u rhoi o&apos;r neilltu, heb eu darllen, y cyntaf ers %1.</numerusform>
            <numerusform>Mae %n o bethau a ddywedwyd heb ofyn amdanynt wedi&apos;u rhoi o&apos;r neilltu, heb eu darllen, y cyntaf ers %1.</numerusform>
            <numerusform>Mae %n o bethau a ddywedwyd heb ofyn amdanynt wedi&apos;u rhoi o&apos;r neilltu, heb eu darllen, y cyntaf ers %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 choice to make: two of you changed the same thing.</source>
        <translation>1 dewis i&apos;w wneud: newidiodd dau ohonoch yr un peth.</translation>
    </message>
    <message numerus="yes">
        <source>%n choices to make: two of you changed the same things.</source>
        <translation>
            <numerusform>%n dewisiadau i&apos;w gwneud: newidiodd dau ohonoch yr un pethau.</numerusform>
            <numerusform>%n dewis i&apos;w wneud: newidiodd dau ohonoch yr un peth.</numerusform>
            <numerusform>%n ddewis i&apos;w gwneud: newidiodd dau ohonoch yr un pethau.</numerusform>
            <numerusform>%n dewis i&apos;w gwneud: newidiodd dau ohonoch yr un pethau.</numerusform>
            <numerusform>%n dewis i&apos;w gwneud: newidiodd dau ohonoch yr un pethau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Includes health information. Look at it only when your work needs it.</source>
        <translation>Yn cynnwys gwybodaeth am iechyd. Edrychwch arni dim ond pan fydd ei hangen ar eich gwaith.</translation>
    </message>
    <message>
        <source>Give this case to a colleague</source>
        <translation>Rhoi&apos;r achos hwn i gydweithiwr</translation>
    </message>
</context>
<context>
    <name>carrel::ui::CaseView</name>
    <message>
        <source>Add note</source>
        <translation>Ychwanegu nodyn</translation>
    </message>
    <message>
        <source>Open the student&apos;s page</source>
        <translation>Agor tudalen y myfyriwr</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Argraffu …</translation>
    </message>
    <message>
        <source>Who can see this?</source>
        <translation>Pwy all weld hyn?</translation>
    </message>
    <message>
        <source>Mark as in progress</source>
        <translation>Nodi ei fod ar waith</translation>
    </message>
    <message>
        <source>Mark as waiting on the student</source>
        <translation>Nodi ei fod yn aros am y myfyriwr</translation>
    </message>
    <message>
        <source>Reopen case</source>
        <translation>Ailagor yr achos</translation>
    </message>
    <message>
        <source>Close the case …</source>
        <translation>Cau&apos;r achos …</translation>
    </message>
    <message>
        <source>Give the case to a colleague …</source>
        <translation>Rhoi&apos;r achos i gydweithiwr …</translation>
    </message>
    <message>
        <source>assign reassign owner hand over</source>
        <translation>rhoi ailbennu perchennog trosglwyddo</translation>
    </message>
    <message>
        <source>Add note for %1</source>
        <translation>Ychwanegu nodyn ar gyfer %1</translation>
    </message>
    <message>
        <source>write new record</source>
        <translation>ysgrifennu cofnod newydd</translation>
    </message>
    <message>
        <source>Add action for %1</source>
        <translation>Ychwanegu cam gweithredu ar gyfer %1</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Ychwanegu cam gweithredu</translation>
    </message>
    <message>
        <source>new task to do</source>
        <translation>tasg newydd i&apos;w gwneud</translation>
    </message>
    <message>
        <source>Refer %1</source>
        <translation>Atgyfeirio %1</translation>
    </message>
    <message>
        <source>Refer the student</source>
        <translation>Atgyfeirio&apos;r myfyriwr</translation>
    </message>
    <message>
        <source>service send refer</source>
        <translation>gwasanaeth anfon atgyfeirio</translation>
    </message>
    <message>
        <source>Add agreed support</source>
        <translation>Ychwanegu cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Cofnodi cydsyniad</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Atodi ffeil</translation>
    </message>
    <message>
        <source>Note what the student was told</source>
        <translation>Nodi&apos;r hyn a ddywedwyd wrth y myfyriwr</translation>
    </message>
    <message>
        <source>Open the page of %1</source>
        <translation>Agor tudalen %1</translation>
    </message>
    <message>
        <source>student profile</source>
        <translation>proffil myfyriwr</translation>
    </message>
    <message>
        <source>Save the note being written</source>
        <translation>Cadw&apos;r nodyn sy&apos;n cael ei ysgrifennu</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Atgyfeirio</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>Rhannau&apos;r achos</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Llinell amser</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Gweithredoedd</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Atgyfeiriadau</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Cydsyniadau</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Ffeiliau</translation>
    </message>
    <message>
        <source>Student told</source>
        <translation>Dywedwyd wrth y myfyriwr</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>a number</comment>
        <translation>Achos %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>No case is open here</source>
        <translation>Nid oes achos ar agor yma</translation>
    </message>
    <message>
        <source>Choose a case in the list, and its story appears here.</source>
        <translation>Dewiswch achos yn y rhestr, a bydd ei hanes yn ymddangos yma.</translation>
    </message>
    <message>
        <source>%1, case</source>
        <translation>%1, achos</translation>
    </message>
    <message>
        <source>Give the marked cases to a colleague …</source>
        <translation>Rhoi&apos;r achosion a farciwyd i gydweithiwr …</translation>
    </message>
    <message>
        <source>assign reassign owner bulk several</source>
        <translation>rhoi ailbennu perchennog swmp sawl</translation>
    </message>
    <message>
        <source>Set a date for the marked cases …</source>
        <translation>Pennu dyddiad ar gyfer yr achosion a farciwyd …</translation>
    </message>
    <message>
        <source>due review bulk several</source>
        <translation>erbyn adolygu swmp sawl</translation>
    </message>
    <message>
        <source>Show cases: %1</source>
        <translation>Dangos achosion: %1</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>a number</comment>
        <translation>Achos %1</translation>
    </message>
    <message>
        <source>Once there is a case in the list, its story opens here.</source>
        <translation>Pan fydd achos yn y rhestr, bydd ei hanes yn agor yma.</translation>
    </message>
    <message>
        <source>Your cases appear at the left as they come, and open here.</source>
        <translation>Daw eich achosion i&apos;r golwg ar y chwith wrth iddynt gyrraedd, ac agorant yma.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ChoiceCard</name>
    <message>
        <source>%1: %2</source>
        <comment>verb, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>whose, when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>carrel::ui::CloseForm</name>
    <message>
        <source>Close this case?</source>
        <translation>Cau&apos;r achos hwn?</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>Cau&apos;r achos</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Ei gadw&apos;n agored</translation>
    </message>
    <message>
        <source>Why it ends</source>
        <translation>Pam y mae&apos;n dod i ben</translation>
    </message>
    <message>
        <source>A few words, such as what was reached. The student could read them.</source>
        <translation>Ychydig eiriau, megis yr hyn a gyflawnwyd. Gallai&apos;r myfyriwr eu darllen.</translation>
    </message>
    <message>
        <source>No action is open.</source>
        <translation>Nid oes cam gweithredu agored.</translation>
    </message>
    <message>
        <source>1 action is still open; it stays as it is.</source>
        <translation>Mae 1 cam gweithredu yn agored o hyd; bydd yn aros fel y mae.</translation>
    </message>
    <message numerus="yes">
        <source>%n actions are still open; they stay as they are.</source>
        <translation>
            <numerusform>Mae 0 cam gweithredu yn agored o hyd.</numerusform>
            <numerusform>Mae %n cam gweithredu yn agored o hyd; bydd yn aros fel y mae.</numerusform>
            <numerusform>Mae %n o gamau gweithredu yn agored o hyd; byddant yn aros fel y maent.</numerusform>
            <numerusform>Mae %n o gamau gweithredu yn agored o hyd; byddant yn aros fel y maent.</numerusform>
            <numerusform>Mae %n o gamau gweithredu yn agored o hyd; byddant yn aros fel y maent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Colleagues on the case see that it is closed. It can be opened again. %1</source>
        <translation>Bydd cydweithwyr ar yr achos yn gweld ei fod wedi cau. Gellir ei ailagor. %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::CloseSheet</name>
    <message>
        <source>Close the register</source>
        <translation>Cau&apos;r gofrestr</translation>
    </message>
    <message>
        <source>Mark them absent and close</source>
        <translation>Eu marcio&apos;n absennol a chau</translation>
    </message>
    <message>
        <source>Close, and leave them unmarked</source>
        <translation>Cau, a&apos;u gadael heb eu marcio</translation>
    </message>
    <message numerus="yes">
        <source>%n people are not marked</source>
        <translation>
            <numerusform>Nid oes neb heb ei farcio</numerusform>
            <numerusform>Mae %n person heb ei farcio</numerusform>
            <numerusform>Mae %n berson heb eu marcio</numerusform>
            <numerusform>Mae %n pherson heb eu marcio</numerusform>
            <numerusform>Mae %n o bobl heb eu marcio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 ac %n arall</numerusform>
            <numerusform>%1 a %n arall</numerusform>
            <numerusform>%1 a %n arall</numerusform>
            <numerusform>%1 a %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>Not marked is not the same as absent: it says that nobody looked.</source>
        <translation>Nid yw heb ei farcio yr un peth ag absennol: mae&apos;n dweud nad edrychodd neb.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ConflictPanel</name>
    <message>
        <source>After you save</source>
        <translation>Ar ôl i chi gadw</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Agor yr achos</translation>
    </message>
    <message>
        <source>Choose what to keep</source>
        <translation>Dewis beth i&apos;w gadw</translation>
    </message>
    <message>
        <source>Save these choices</source>
        <translation>Cadw&apos;r dewisiadau hyn</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Penderfynu&apos;n hwyrach</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Cydweithiwr</translation>
    </message>
    <message>
        <source>%1 and you changed the same thing before either had seen the other&apos;s. Both versions are kept until you choose.</source>
        <translation>Newidiodd %1 a chithau yr un peth cyn i&apos;r naill weld newid y llall. Cedwir y ddwy fersiwn nes i chi ddewis.</translation>
    </message>
    <message>
        <source>%1 and you changed the same things before either had seen the other&apos;s. All versions are kept until you choose.</source>
        <translation>Newidiodd %1 a chithau yr un pethau cyn i&apos;r naill weld newidiadau&apos;r llall. Cedwir pob fersiwn nes i chi ddewis.</translation>
    </message>
    <message>
        <source>What you do not keep stays in the history.</source>
        <translation>Mae&apos;r hyn nad ydych yn ei gadw yn aros yn yr hanes.</translation>
    </message>
    <message>
        <source>Open the student&apos;s page</source>
        <translation>Agor tudalen y myfyriwr</translation>
    </message>
    <message>
        <source>Choose which to keep</source>
        <translation>Dewiswch pa un i&apos;w gadw</translation>
    </message>
    <message>
        <source>Write what should stand here</source>
        <translation>Ysgrifennwch yma yr hyn a ddylai sefyll</translation>
    </message>
    <message>
        <source>Choices saved</source>
        <translation>Cadwyd y dewisiadau</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>field, whose record, error</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it does, to what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>whose record, field, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 choices above still to make</source>
        <translation>%1 o %2 o ddewisiadau uchod ar ôl i&apos;w gwneud</translation>
    </message>
    <message>
        <source>One choice above still to make</source>
        <translation>Un dewis uchod eto i&apos;w wneud</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ConflictRow</name>
    <message>
        <source>The text to keep: %1</source>
        <translation>Y testun i&apos;w gadw: %1</translation>
    </message>
    <message>
        <source>Write what should stand here</source>
        <translation>Ysgrifennwch yma yr hyn a ddylai sefyll</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>cadwyd %1</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Cydweithiwr</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Newidiwyd gennych chi</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Cadw fy un i</translation>
    </message>
    <message>
        <source>Keep what %1 wrote</source>
        <translation>Cadw&apos;r hyn a ysgrifennodd %1</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Cadw eu hun nhw</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>Newidiwyd gan %1</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Cadw&apos;r ddau</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Golygu</translation>
    </message>
    <message>
        <source>both texts, one after the other</source>
        <translation>y ddau destun, y naill ar ôl y llall</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>heb ddewis eto</translation>
    </message>
    <message>
        <source>both texts, one after the other, unless you choose</source>
        <translation>y ddau destun, y naill ar ôl y llall, oni bai eich bod yn dewis</translation>
    </message>
    <message>
        <source>Before: not recorded</source>
        <translation>Cynt: heb ei gofnodi</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Cynt: %1</translation>
    </message>
    <message>
        <source>One after the other. If you choose nothing, both texts are kept.</source>
        <translation>Y naill ar ôl y llall. Os na ddewiswch ddim, cedwir y ddau destun.</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Y naill ar ôl y llall</translation>
    </message>
    <message>
        <source>Before: not on this desk</source>
        <translation>Cynt: ddim ar y ddesg hon</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ConsentForm</name>
    <message>
        <source>Record a consent</source>
        <translation>Cofnodi cydsyniad</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Cofnodi&apos;r cydsyniad</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>Beth mae&apos;n ei gwmpasu</translation>
    </message>
    <message>
        <source>Which condition</source>
        <translation>Pa amod</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>At ba ddiben</translation>
    </message>
    <message>
        <source>Who may have it</source>
        <translation>Pwy gaiff ei gael</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Sut y cafodd ei roi</translation>
    </message>
    <message>
        <source>Where that can be seen</source>
        <translation>Lle gellir gweld hynny</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tan</translation>
    </message>
    <message>
        <source>Record condition</source>
        <translation>Cofnodi&apos;r amod</translation>
    </message>
    <message>
        <source>In the words the student agreed to, such as: keep the health information I gave.</source>
        <translation>Yn y geiriau y cytunodd y myfyriwr iddynt, megis: cadw&apos;r wybodaeth iechyd a roddais.</translation>
    </message>
    <message>
        <source>What is kept, without saying it: information about health.</source>
        <translation>Yr hyn a gedwir, heb ei ddweud: gwybodaeth am iechyd.</translation>
    </message>
    <message>
        <source>The student can withdraw this at any moment, and it ends everywhere at once.</source>
        <translation>Gall y myfyriwr dynnu hyn yn ôl unrhyw bryd, a daw i ben ym mhobman ar unwaith.</translation>
    </message>
    <message>
        <source>Your name stands with this. It can be ended at any moment, and what is held under it is then held back everywhere.</source>
        <translation>Mae eich enw wrth hyn. Gellir dod ag ef i ben unrhyw bryd, ac yna bydd yr hyn a gedwir odano yn cael ei ddal yn ôl ym mhobman.</translation>
    </message>
    <message>
        <source>Say what it covers</source>
        <translation>Dywedwch beth mae&apos;n ei gwmpasu</translation>
    </message>
    <message>
        <source>Say what for</source>
        <translation>Dywedwch at ba ddiben</translation>
    </message>
    <message>
        <source>Say why it is necessary</source>
        <translation>Dywedwch pam y mae&apos;n angenrheidiol</translation>
    </message>
    <message>
        <source>Choose the day it was given</source>
        <translation>Dewiswch y diwrnod y cafodd ei roi</translation>
    </message>
    <message>
        <source>It cannot end before it begins</source>
        <translation>Ni all ddod i ben cyn iddo ddechrau</translation>
    </message>
    <message>
        <source>The first day it holds.</source>
        <translation>Y diwrnod cyntaf y mae&apos;n ddilys.</translation>
    </message>
    <message>
        <source>Confidential counselling, advice or support</source>
        <translation>Cwnsela, cyngor neu gefnogaeth gyfrinachol</translation>
    </message>
    <message>
        <source>Safeguarding a person at risk</source>
        <translation>Diogelu person sydd mewn perygl</translation>
    </message>
    <message>
        <source>Only where the student cannot be asked, or asking would put somebody at risk. In law: UK GDPR, Article 9(2)(g).</source>
        <translation>Dim ond lle na ellir gofyn i&apos;r myfyriwr, neu lle byddai gofyn yn peryglu rhywun. Yn y gyfraith: GDPR y DU, Erthygl 9(2)(g).</translation>
    </message>
    <message>
        <source>Empty if it has no end. To empty it, press Delete.</source>
        <translation>Yn wag os nad oes diwedd iddo. I&apos;w wagio, pwyswch Delete.</translation>
    </message>
    <message>
        <source>Record a condition</source>
        <translation>Cofnodi amod</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ConsentPart</name>
    <message>
        <source>Record a consent</source>
        <translation>Cofnodi cydsyniad</translation>
    </message>
    <message>
        <source>Record a condition</source>
        <translation>Cofnodi amod</translation>
    </message>
    <message>
        <source>No consents yet</source>
        <translation>Dim cydsyniadau eto</translation>
    </message>
    <message>
        <source>What the student agrees to stands here: what for, with whom, and until when.</source>
        <translation>Yma y nodir yr hyn y mae&apos;r myfyriwr yn cytuno iddo: at ba ddiben, gyda phwy, a than pryd.</translation>
    </message>
    <message>
        <source>In force or asked for</source>
        <translation>Mewn grym neu gofynnwyd amdano</translation>
    </message>
    <message>
        <source>Ended or not given</source>
        <translation>Wedi dod i ben neu heb ei roi</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Cydsyniad</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>o %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tan %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>daeth i ben %1</translation>
    </message>
    <message>
        <source>given %1</source>
        <translation>rhoddwyd %1</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation>cofnodwyd gan %1</translation>
    </message>
    <message>
        <source>Why it is necessary</source>
        <translation>Pam y mae&apos;n angenrheidiol</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>At ba ddiben</translation>
    </message>
    <message>
        <source>Who may have it</source>
        <translation>Pwy gaiff ei gael</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nodyn</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>0 nodyn</numerusform>
            <numerusform>%n nodyn</numerusform>
            <numerusform>%n o nodiadau</numerusform>
            <numerusform>%n o nodiadau</numerusform>
            <numerusform>%n o nodiadau</numerusform>
        </translation>
    </message>
    <message>
        <source>1 referral</source>
        <translation>1 atgyfeiriad</translation>
    </message>
    <message numerus="yes">
        <source>%n referrals</source>
        <translation>
            <numerusform>0 atgyfeiriad</numerusform>
            <numerusform>%n atgyfeiriad</numerusform>
            <numerusform>%n o atgyfeiriadau</numerusform>
            <numerusform>%n o atgyfeiriadau</numerusform>
            <numerusform>%n o atgyfeiriadau</numerusform>
        </translation>
    </message>
    <message>
        <source>Held under it</source>
        <translation>Cedwir odano</translation>
    </message>
    <message>
        <source>Held back since it ended</source>
        <translation>Wedi&apos;i ddal yn ôl ers iddo ddod i ben</translation>
    </message>
    <message>
        <source>It was given</source>
        <translation>Cafodd ei roi</translation>
    </message>
    <message>
        <source>It was not given</source>
        <translation>Ni chafodd ei roi</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Dod ag ef i ben</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Recorded condition</source>
        <translation>Amod a gofnodwyd</translation>
    </message>
</context>
<context>
    <name>carrel::ui::DayField</name>
    <message>
        <source>No date yet</source>
        <translation>Dim dyddiad eto</translation>
    </message>
</context>
<context>
    <name>carrel::ui::DecideSheet</name>
    <message>
        <source>What do you decide?</source>
        <translation>Beth ydych chi&apos;n ei benderfynu?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>What you looked at, and why you decide so</source>
        <translation>Beth yr edrychoch arno, a pham rydych yn penderfynu felly</translation>
    </message>
    <message>
        <source>Record my decision</source>
        <translation>Cofnodi fy mhenderfyniad</translation>
    </message>
    <message>
        <source>Write to them …</source>
        <translation>Ysgrifennu atynt …</translation>
    </message>
    <message>
        <source>Decision recorded: %1</source>
        <comment>decision</comment>
        <translation>Penderfyniad wedi&apos;i gofnodi: %1</translation>
    </message>
    <message>
        <source>Choose what you decide</source>
        <translation>Dewiswch beth rydych yn ei benderfynu</translation>
    </message>
    <message>
        <source>Say why, in a sentence or two</source>
        <translation>Dywedwch pam, mewn brawddeg neu ddwy</translation>
    </message>
    <message>
        <source>Comes often: %1</source>
        <comment>student</comment>
        <translation>Yn dod yn aml: %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::DeskView</name>
    <message>
        <source>What it may hold</source>
        <translation>Yr hyn y gall ei ddal</translation>
    </message>
    <message>
        <source>As the hub wrote it down before it sent anything: it may be less by now, and is never more.</source>
        <translation>Fel y&apos;i cofnodwyd gan yr hyb cyn anfon dim: gall fod yn llai erbyn hyn, a byth yn fwy.</translation>
    </message>
    <message>
        <source>If it is lost or stolen</source>
        <translation>Os caiff ei cholli neu ei dwyn</translation>
    </message>
    <message>
        <source>One press says whose data may be on it, at what detail and since when, starts the 72 hours, and drafts what to write. It stands in the hub&apos;s audit under your name.</source>
        <translation>Mae un gwasgiad yn dweud data pwy a all fod arni, ym mha fanylder ac ers pryd, yn cychwyn y 72 awr, ac yn drafftio beth i&apos;w ysgrifennu. Saif yn archwiliad yr hyb dan eich enw.</translation>
    </message>
    <message>
        <source>Report it lost</source>
        <translation>Adrodd ei bod ar goll</translation>
    </message>
    <message>
        <source>Rehearse it</source>
        <translation>Ymarfer hyn</translation>
    </message>
    <message>
        <source>A rehearsal starts no clock, names no student, and is on record as a drill.</source>
        <translation>Nid yw ymarfer yn cychwyn cloc nac yn enwi myfyriwr, ac mae ar gofnod fel ymarfer.</translation>
    </message>
    <message>
        <source>Show the loss report</source>
        <translation>Dangos yr adroddiad colled</translation>
    </message>
    <message>
        <source>What it held, before it was erased</source>
        <translation>Yr hyn yr oedd yn ei ddal, cyn ei dileu</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Sut mae hi&apos;n sefyll</translation>
    </message>
    <message>
        <source>Last heard from</source>
        <translation>Clywyd ganddi ddiwethaf</translation>
    </message>
    <message>
        <source>Its lease ended</source>
        <translation>Daeth ei phrydles i ben</translation>
    </message>
    <message>
        <source>Its lease ends</source>
        <translation>Daw ei phrydles i ben</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Gosodwyd</translation>
    </message>
    <message>
        <source>Told to erase itself</source>
        <translation>Dywedwyd wrthi am ei dileu ei hun</translation>
    </message>
    <message>
        <source>Erase receipt, by its own clock</source>
        <translation>Derbynneb dileu, yn ôl ei chloc ei hun</translation>
    </message>
    <message>
        <source>Loss known since</source>
        <translation>Colled yn hysbys ers</translation>
    </message>
    <message>
        <source>It holds nothing</source>
        <translation>Nid yw&apos;n dal dim</translation>
    </message>
    <message>
        <source>Nothing has been sent to it, or all of it has been taken back and erased.</source>
        <translation>Nid anfonwyd dim ati, neu cymerwyd y cyfan yn ôl a&apos;i ddileu.</translation>
    </message>
    <message>
        <source>student it is about</source>
        <translation>myfyriwr y mae amdano</translation>
    </message>
    <message>
        <source>students it is about</source>
        <translation>myfyrwyr y mae amdanynt</translation>
    </message>
    <message>
        <source>Counting at the hub</source>
        <translation>Yn cyfrif yn yr hyb</translation>
    </message>
    <message>
        <source>How much it holds cannot be counted just now</source>
        <translation>Ni ellir cyfrif faint mae&apos;n ei ddal ar hyn o bryd</translation>
    </message>
    <message>
        <source>The hub keeps that count. %1</source>
        <translation>Yr hyb sy&apos;n cadw&apos;r cyfrif hwnnw. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhowch gynnig arall arni</translation>
    </message>
    <message>
        <source>It is reported lost</source>
        <translation>Adroddwyd ei bod ar goll</translation>
    </message>
    <message>
        <source>The report says whose data may be on it, at what detail and since when, how much of the 72 hours is left, and what to write.</source>
        <translation>Mae&apos;r adroddiad yn dweud data pwy a all fod arni, ym mha fanylder ac ers pryd, faint o&apos;r 72 awr sydd ar ôl, a beth i&apos;w ysgrifennu.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::DevicesPage</name>
    <message>
        <source>Desks</source>
        <translation>Desgiau</translation>
    </message>
    <message>
        <source>Person or computer</source>
        <translation>Person neu gyfrifiadur</translation>
    </message>
    <message>
        <source>Ask the hub again</source>
        <translation>Gofyn eto i&apos;r hyb</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Argraffu …</translation>
    </message>
    <message>
        <source>Revoke …</source>
        <translation>Diddymu …</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Cau&apos;r adroddiad</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dyfeisiau</translation>
    </message>
    <message>
        <source>Every desk that somebody has set up, and what it may hold.</source>
        <translation>Pob desg y mae rhywun wedi&apos;i gosod, a&apos;r hyn y gall ei ddal.</translation>
    </message>
    <message>
        <source>The hub has not confirmed it, so take it as not revoked. %1</source>
        <translation>Nid yw&apos;r hyb wedi&apos;i gadarnhau, felly cymerwch nad yw wedi&apos;i diddymu. %1</translation>
    </message>
    <message>
        <source>Revoked. It erases itself at its next contact.</source>
        <translation>Wedi&apos;i diddymu. Mae&apos;n ei dileu ei hun pan gysyllta nesaf.</translation>
    </message>
    <message>
        <source>There is no report yet: the hub did not answer. %1</source>
        <translation>Nid oes adroddiad eto: ni atebodd yr hyb. %1</translation>
    </message>
    <message>
        <source>The drill&apos;s report is here</source>
        <translation>Mae adroddiad yr ymarfer yma</translation>
    </message>
    <message>
        <source>The report is here, and the 72 hours run</source>
        <translation>Mae&apos;r adroddiad yma, ac mae&apos;r 72 awr yn rhedeg</translation>
    </message>
    <message>
        <source>Choose a desk</source>
        <translation>Dewiswch ddesg</translation>
    </message>
    <message>
        <source>How it stands and how much it may hold is then said here.</source>
        <translation>Yna dywedir yma sut mae hi&apos;n sefyll a faint y gall ei ddal.</translation>
    </message>
    <message>
        <source>No desk of that name</source>
        <translation>Dim desg o&apos;r enw hwnnw</translation>
    </message>
    <message>
        <source>Neither a person nor a computer here is called that.</source>
        <translation>Nid oes person na chyfrifiadur yma o&apos;r enw hwnnw.</translation>
    </message>
    <message>
        <source>Asking the hub which desks there are</source>
        <translation>Yn gofyn i&apos;r hyb pa ddesgiau sydd</translation>
    </message>
    <message>
        <source>Which desks there are cannot be read just now</source>
        <translation>Ni ellir darllen pa ddesgiau sydd ar hyn o bryd</translation>
    </message>
    <message>
        <source>The hub keeps that list, and no desk does. %1</source>
        <translation>Yr hyb sy&apos;n cadw&apos;r rhestr honno, ac nid unrhyw ddesg. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhowch gynnig arall arni</translation>
    </message>
    <message>
        <source>No desk has been set up yet</source>
        <translation>Ni osodwyd unrhyw ddesg eto</translation>
    </message>
    <message>
        <source>Each that somebody sets up then stands here, with what it may hold.</source>
        <translation>Bydd pob un a osodir yn sefyll yma wedyn, gyda&apos;r hyn y gall ei ddal.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Gofyn eto</translation>
    </message>
    <message>
        <source>A person no longer here</source>
        <translation>Person nad yw yma mwyach</translation>
    </message>
    <message>
        <source>%1   ·   %2   ·   Carrel %3</source>
        <comment>computer, system, version</comment>
        <translation>%1   ·   %2   ·   Carrel %3</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Y ddesg hon</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Ymarfer</translation>
    </message>
    <message>
        <source>Loss report</source>
        <translation>Adroddiad colled</translation>
    </message>
    <message>
        <source>Drill, %1&apos;s desk</source>
        <translation>Ymarfer, desg %1</translation>
    </message>
    <message>
        <source>Loss report, %1&apos;s desk</source>
        <translation>Adroddiad colled, desg %1</translation>
    </message>
    <message>
        <source>%1&apos;s desk</source>
        <translation>Desg %1</translation>
    </message>
    <message>
        <source>stolen laptop breach missing computer</source>
        <translation>gliniadur wedi&apos;i ddwyn tor diogelwch cyfrifiadur coll</translation>
    </message>
    <message>
        <source>Rehearse that this desk is lost</source>
        <translation>Ymarfer bod y ddesg hon ar goll</translation>
    </message>
    <message>
        <source>drill exercise practice</source>
        <translation>ymarfer prawf</translation>
    </message>
    <message>
        <source>Revoke this desk …</source>
        <translation>Diddymu&apos;r ddesg hon …</translation>
    </message>
    <message>
        <source>wipe erase block sign out</source>
        <translation>sychu dileu rhwystro allgofnodi</translation>
    </message>
    <message>
        <source>Ask the hub again which desks there are</source>
        <translation>Gofyn eto i&apos;r hyb pa ddesgiau sydd</translation>
    </message>
    <message>
        <source>Drill: report of a lost desk</source>
        <translation>Ymarfer: adroddiad am ddesg goll</translation>
    </message>
    <message>
        <source>Report of a lost desk</source>
        <translation>Adroddiad am ddesg goll</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clirio&apos;r chwiliad</translation>
    </message>
    <message>
        <source>The list of desks is as it was at %1. %2</source>
        <comment>when, why nothing newer is known and what to do</comment>
        <translation>Mae&apos;r rhestr o ddesgiau fel yr oedd am %1. %2</translation>
    </message>
    <message>
        <source>The list of desks is as it was at %1. A desk may have been heard from since.</source>
        <translation>Mae&apos;r rhestr o ddesgiau fel yr oedd am %1. Efallai y clywyd gan ddesg ers hynny.</translation>
    </message>
    <message>
        <source>The list of desks is as it was at %1.</source>
        <translation>Mae&apos;r rhestr o ddesgiau fel yr oedd am %1.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::DropInPage</name>
    <message>
        <source>Pause</source>
        <translation>Oedi</translation>
    </message>
    <message>
        <source>Go on duty</source>
        <translation>Mynd ar ddyletswydd</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Add walk-up</source>
        <translation>Ychwanegu ymwelydd</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Galw&apos;r nesaf</translation>
    </message>
    <message>
        <source>Call this one</source>
        <translation>Galw hwn</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>O&apos;r neilltu</translation>
    </message>
    <message>
        <source>Being seen</source>
        <translation>Yn cael sylw</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Deallwyd</translation>
    </message>
    <message>
        <source>Which session</source>
        <translation>Pa sesiwn</translation>
    </message>
    <message>
        <source>%1 added, %2 waiting</source>
        <comment>name, how many</comment>
        <translation>Ychwanegwyd %1, yn aros: %2</translation>
    </message>
    <message>
        <source>%1 is yours</source>
        <comment>name</comment>
        <translation>Chi sy&apos;n gweld %1</translation>
    </message>
    <message>
        <source>It was not saved. %1</source>
        <translation>Ni chafodd ei gadw. %1</translation>
    </message>
    <message>
        <source>Open a drop-in session …</source>
        <translation>Agor sesiwn galw heibio …</translation>
    </message>
    <message>
        <source>Add somebody to the queue</source>
        <translation>Ychwanegu rhywun at y ciw</translation>
    </message>
    <message>
        <source>walk-up join arrive visitor card</source>
        <translation>ymuno cyrraedd ymwelydd cerdyn</translation>
    </message>
    <message>
        <source>queue next person</source>
        <translation>ciw person nesaf</translation>
    </message>
    <message>
        <source>Finish the visit</source>
        <translation>Gorffen yr ymweliad</translation>
    </message>
    <message>
        <source>done end</source>
        <translation>wedi gorffen diwedd</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Galw eto</translation>
    </message>
    <message>
        <source>They did not come</source>
        <translation>Ni ddaethant</translation>
    </message>
    <message>
        <source>DNA no-show absent</source>
        <translation>absennol heb ddod</translation>
    </message>
    <message>
        <source>No drop-in session now</source>
        <translation>Dim sesiwn galw heibio nawr</translation>
    </message>
    <message>
        <source>Open one, and its queue stands here, on every desk that is on duty for it.</source>
        <translation>Agorwch un, a bydd ei chiw yma, ar bob desg sydd ar ddyletswydd ar ei chyfer.</translation>
    </message>
    <message>
        <source>When a session is open that you are on duty for, its queue stands here.</source>
        <translation>Pan fydd sesiwn ar agor yr ydych ar ddyletswydd ynddi, bydd ei chiw yma.</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Agor sesiwn</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, time, time</comment>
        <translation>%1, %2 tan %3</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>yn aros</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>aros hiraf</translation>
    </message>
    <message>
        <source>wait if you join now</source>
        <translation>aros os ymunwch nawr</translation>
    </message>
    <message>
        <source>seen today</source>
        <translation>wedi cael sylw heddiw</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Leave duty</source>
        <translation>Gadael dyletswydd</translation>
    </message>
    <message>
        <source>this queue goes on here alone. Agree out loud with your colleagues who is next; whoever calls first, by the hub&apos;s order, keeps them.</source>
        <translation>mae&apos;r ciw hwn yn parhau yma ar ei ben ei hun. Cytunwch ar lafar â&apos;ch cydweithwyr pwy sydd nesaf; pwy bynnag sy&apos;n galw gyntaf, yn nhrefn yr hyb, sy&apos;n eu cadw.</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Does neb yn aros</translation>
    </message>
    <message>
        <source>Whoever comes is added with a name, a number or a card.</source>
        <translation>Caiff pwy bynnag a ddaw ei ychwanegu ag enw, rhif neu gerdyn.</translation>
    </message>
    <message>
        <source>1 desk open</source>
        <translation>1 ddesg ar agor</translation>
    </message>
    <message numerus="yes">
        <source>%n desks open</source>
        <translation>
            <numerusform>%n desg ar agor</numerusform>
            <numerusform>%n ddesg ar agor</numerusform>
            <numerusform>%n o ddesgiau ar agor</numerusform>
            <numerusform>%n o ddesgiau ar agor</numerusform>
            <numerusform>%n o ddesgiau ar agor</numerusform>
        </translation>
    </message>
    <message>
        <source>No desk is open. Go on duty to call somebody.</source>
        <translation>Does dim desg ar agor. Ewch ar ddyletswydd i alw rhywun.</translation>
    </message>
    <message>
        <source>Nobody is at a desk.</source>
        <translation>Does neb wrth ddesg.</translation>
    </message>
    <message>
        <source>Asking the hub whether a colleague was first</source>
        <translation>Yn gofyn i&apos;r hyb a oedd cydweithiwr yn gyntaf</translation>
    </message>
    <message>
        <source>%1 joined, %2 waiting</source>
        <comment>name, how many</comment>
        <translation>Ymunodd %1, yn aros: %2</translation>
    </message>
    <message>
        <source>Drop-in</source>
        <translation>Galw heibio</translation>
    </message>
    <message>
        <source>Mark as left</source>
        <translation>Nodi ei fod wedi gadael</translation>
    </message>
    <message>
        <source>Remove, a mistake</source>
        <translation>Tynnu, camgymeriad</translation>
    </message>
    <message>
        <source>Show the public display</source>
        <translation>Dangos y sgrin gyhoeddus</translation>
    </message>
    <message>
        <source>What students are told</source>
        <translation>Yr hyn a ddywedir wrth fyfyrwyr</translation>
    </message>
    <message>
        <source>screen board waiting room second window</source>
        <translation>sgrin bwrdd ystafell aros ail ffenestr</translation>
    </message>
    <message>
        <source>Show tickets on the public display</source>
        <translation>Dangos tocynnau ar y sgrin gyhoeddus</translation>
    </message>
    <message>
        <source>Show first names on the public display</source>
        <translation>Dangos enwau cyntaf ar y sgrin gyhoeddus</translation>
    </message>
    <message>
        <source>screen board tickets names initial</source>
        <translation>sgrin bwrdd tocynnau enwau llythyren</translation>
    </message>
    <message>
        <source>Waitwhile has said nothing since %1. People who joined there may be missing here, and some who are here may have gone: ask in the room, and add whoever is missing as a walk-up.</source>
        <comment>day and time</comment>
        <translation>Nid yw Waitwhile wedi dweud dim ers %1. Efallai nad yw pobl a ymunodd yno i&apos;w gweld yma, ac efallai fod rhai sydd yma wedi mynd: gofynnwch yn yr ystafell, ac ychwanegwch bwy bynnag sydd ar goll fel ymwelydd.</translation>
    </message>
    <message>
        <source>frequent visitor decide contact outreach prompt</source>
        <translation>ymwelydd cyson aml penderfynu cysylltu allgymorth</translation>
    </message>
    <message>
        <source>Look at who comes often …</source>
        <translation>Edrych ar bwy sy&apos;n dod yn aml …</translation>
    </message>
    <message>
        <source>Put back at the end</source>
        <translation>Rhoi&apos;n ôl ar y diwedd</translation>
    </message>
    <message>
        <source>Nobody else is at a desk.</source>
        <translation>Nid oes neb arall wrth ddesg.</translation>
    </message>
    <message>
        <source>Open another session</source>
        <translation>Agor sesiwn arall</translation>
    </message>
    <message>
        <source>Join the two</source>
        <translation>Uno&apos;r ddau</translation>
    </message>
    <message>
        <source>What can be done with this one</source>
        <translation>Beth y gellir ei wneud â&apos;r un hwn</translation>
    </message>
    <message>
        <source>Print the queue, for a power cut</source>
        <translation>Argraffu&apos;r ciw, rhag toriad trydan</translation>
    </message>
    <message>
        <source>Earlier decisions about who comes often …</source>
        <translation>Penderfyniadau cynharach am bwy sy&apos;n dod yn aml …</translation>
    </message>
    <message>
        <source>frequent visitor decided before past hub</source>
        <translation>ymwelydd aml penderfynwyd o&apos;r blaen gorffennol hyb</translation>
    </message>
    <message>
        <source>Queue, tickets only, for a power cut</source>
        <translation>Y ciw, tocynnau&apos;n unig, rhag toriad trydan</translation>
    </message>
    <message>
        <source>Print the queue</source>
        <translation>Argraffu&apos;r ciw</translation>
    </message>
</context>
<context>
    <name>carrel::ui::EarlierSheet</name>
    <message>
        <source>Earlier decisions</source>
        <translation>Penderfyniadau cynharach</translation>
    </message>
    <message>
        <source>Asking the hub …</source>
        <translation>Yn gofyn i&apos;r hyb …</translation>
    </message>
    <message>
        <source>Earlier decisions about who comes often</source>
        <translation>Penderfyniadau cynharach am bwy sy&apos;n dod yn aml</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>The hub could not be asked for them. Try again when it answers and you are signed in.</source>
        <translation>Ni ellid gofyn i&apos;r hyb amdanynt. Rhowch gynnig arall arni pan fydd yn ateb a chithau wedi mewngofnodi.</translation>
    </message>
    <message>
        <source>The hub has none besides those on this desk.</source>
        <translation>Nid oes gan yr hyb ddim ond y rhai ar y ddesg hon.</translation>
    </message>
    <message>
        <source>Read at the hub, and not kept on this desk.</source>
        <translation>Wedi&apos;u darllen yn yr hyb, a heb eu cadw ar y ddesg hon.</translation>
    </message>
    <message>
        <source>A student whom your role does not see now</source>
        <translation>Myfyriwr nad yw eich rôl yn ei weld nawr</translation>
    </message>
    <message>
        <source>The hub has more than it tells at once.</source>
        <translation>Mae gan yr hyb fwy nag y mae&apos;n ei ddweud ar unwaith.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::EntryCard</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, author</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Earlier version: %1</source>
        <translation>Fersiwn cynharach: %1</translation>
    </message>
    <message>
        <source>Amend this note</source>
        <translation>Diwygio&apos;r nodyn hwn</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ErrorSummary</name>
    <message>
        <source>Put these right, then try again</source>
        <translation>Cywirwch y rhain, yna rhowch gynnig arall arni</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FieldValue</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: hidden by your role</source>
        <translation>%1: cuddiwyd gan eich rôl</translation>
    </message>
    <message>
        <source>Visible to %1. Press Enter to see why or ask.</source>
        <translation>I&apos;w weld gan: %1. Pwyswch Enter i weld pam neu i ofyn.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FilePicker</name>
    <message>
        <source>Choose a file …</source>
        <translation>Dewis ffeil …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Gludo</translation>
    </message>
    <message>
        <source>Paste a picture or a file</source>
        <translation>Gludo llun neu ffeil</translation>
    </message>
    <message>
        <source>No file yet. You can also drop one here, or paste a picture.</source>
        <translation>Dim ffeil eto. Gallwch hefyd ollwng un yma, neu ludo llun.</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Atodi ffeil</translation>
    </message>
    <message>
        <source>There is no picture and no file to paste. Copy one first, or choose a file.</source>
        <translation>Nid oes llun na ffeil i&apos;w gludo. Copïwch un yn gyntaf, neu dewiswch ffeil.</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Llun %1</translation>
    </message>
    <message>
        <source>The file cannot be read. It may be open elsewhere, or not yours to read. Copy it to a folder of your own, and choose that.</source>
        <translation>Ni ellir darllen y ffeil. Efallai ei bod ar agor yn rhywle arall, neu nad eich un chi i&apos;w darllen yw hi. Copïwch hi i ffolder o&apos;ch eiddo, a dewiswch honno.</translation>
    </message>
    <message>
        <source>%1  ·  %2  ·  %3</source>
        <comment>name, kind, size</comment>
        <translation>%1  ·  %2  ·  %3</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FileSheet</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>The picture cannot be shown: it is damaged, or larger than is safe to unpack. Save a copy to look at it elsewhere.</source>
        <translation>Ni ellir dangos y llun: mae wedi&apos;i ddifrodi, neu&apos;n fwy nag sy&apos;n ddiogel i&apos;w ddadbacio. Cadwch gopi i edrych arno yn rhywle arall.</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Llun: %1</translation>
    </message>
    <message>
        <source>%1  ·  %2  ·  never stored as a file</source>
        <comment>kind, size</comment>
        <translation>%1  ·  %2  ·  byth yn cael ei storio fel ffeil</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FilesPart</name>
    <message>
        <source>Attach a file</source>
        <translation>Atodi ffeil</translation>
    </message>
    <message>
        <source>No file is attached</source>
        <translation>Nid oes ffeil wedi&apos;i hatodi</translation>
    </message>
    <message>
        <source>Letters, forms and photographs that belong to this case stand here, encrypted like everything else.</source>
        <translation>Yma y mae&apos;r llythyrau, y ffurflenni a&apos;r ffotograffau sy&apos;n perthyn i&apos;r achos hwn, wedi&apos;u hamgryptio fel popeth arall.</translation>
    </message>
    <message>
        <source>The file is held back</source>
        <translation>Mae&apos;r ffeil yn cael ei dal yn ôl</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>gan %1</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Wedi&apos;i thynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Special category</source>
        <translation>Categori arbennig</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Yn aros i&apos;w hanfon</translation>
    </message>
    <message>
        <source>It is kept under a consent, and there is none for it just now. This is the same for everybody.</source>
        <translation>Fe&apos;i cedwir o dan gydsyniad, ac nid oes un ar ei chyfer ar hyn o bryd. Mae hyn yr un fath i bawb.</translation>
    </message>
    <message>
        <source>Why it was withdrawn</source>
        <translation>Pam y cafodd ei thynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Cadw copi …</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Ei rhoi yn ei hôl</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>Tynnu&apos;n ôl …</translation>
    </message>
    <message>
        <source>Fetching the file from the hub …</source>
        <translation>Yn nôl y ffeil o&apos;r hyb …</translation>
    </message>
    <message>
        <source>No program on this computer opens a %1. Save a copy, or ask your IT service for one.</source>
        <translation>Nid oes rhaglen ar y cyfrifiadur hwn sy&apos;n agor %1. Cadwch gopi, neu gofynnwch i&apos;ch gwasanaeth TG am un.</translation>
    </message>
    <message>
        <source>Opened in another program, to be read: what is changed there is not kept. The file is deleted when this desk locks or closes.</source>
        <translation>Agorwyd mewn rhaglen arall, i&apos;w darllen: ni chedwir yr hyn a newidir yno. Caiff y ffeil ei dileu pan fydd y ddesg hon yn cloi neu&apos;n cau.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Cadw copi</translation>
    </message>
    <message>
        <source>The copy could not be written there, and it stays noted that one was made. Choose another folder and try again.</source>
        <translation>Nid oedd modd ysgrifennu&apos;r copi yno, ac erys wedi&apos;i nodi bod un wedi&apos;i wneud. Dewiswch ffolder arall a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>A copy was saved, and it is on record that it was. It is outside Carrel now, and not encrypted: delete it when you no longer need it.</source>
        <translation>Cadwyd copi, ac mae hynny wedi&apos;i gofnodi. Mae y tu allan i Carrel bellach, ac heb ei amgryptio: dilëwch ef pan na fydd ei angen arnoch mwyach.</translation>
    </message>
    <message>
        <source>The file could not be opened: there is no private folder on this computer to put it in. Free some space, then start Carrel again; if that does not help, ask your IT service to let Carrel write to its own folder.</source>
        <translation>Ni ellid agor y ffeil: nid oes ffolder preifat ar y cyfrifiadur hwn i&apos;w rhoi ynddo. Rhyddhewch le, yna dechreuwch Carrel eto; os nad yw hynny&apos;n helpu, gofynnwch i&apos;ch gwasanaeth TG adael i Carrel ysgrifennu i&apos;w ffolder ei hun.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FillingForm</name>
    <message>
        <source>students</source>
        <translation>myfyrwyr</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>achosion</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>nodiadau</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>camau gweithredu</translation>
    </message>
    <message>
        <source>agreed support</source>
        <translation>cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>cydsyniadau</translation>
    </message>
    <message>
        <source>colleagues</source>
        <translation>cydweithwyr</translation>
    </message>
    <message>
        <source>What is stored here</source>
        <translation>Beth sy&apos;n cael ei storio yma</translation>
    </message>
    <message>
        <source>Only what your role may see, and only what you need for work without the network.</source>
        <translation>Dim ond yr hyn y caiff eich rôl ei weld, a dim ond yr hyn sydd ei angen arnoch i weithio heb y rhwydwaith.</translation>
    </message>
    <message>
        <source>Encrypted. Without your key nobody can read it, not even with the disk in their hands.</source>
        <translation>Wedi&apos;i amgryptio. Heb eich allwedd ni all neb ei ddarllen, hyd yn oed â&apos;r ddisg yn eu dwylo.</translation>
    </message>
    <message>
        <source>Lock the desk with %1 when you walk away. What you were typing is kept.</source>
        <translation>Clowch y ddesg â %1 pan fyddwch yn cerdded i ffwrdd. Caiff yr hyn roeddech yn ei deipio ei gadw.</translation>
    </message>
    <message>
        <source>When you no longer work with a student, their record leaves this desk by itself.</source>
        <translation>Pan na fyddwch yn gweithio gyda myfyriwr mwyach, bydd ei gofnod yn gadael y ddesg hon ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>Open my desk</source>
        <translation>Agor fy nesg</translation>
    </message>
    <message>
        <source>Your desk is ready</source>
        <translation>Mae eich desg yn barod</translation>
    </message>
    <message>
        <source>Filling this desk</source>
        <translation>Llenwi&apos;r ddesg hon</translation>
    </message>
    <message>
        <source>From now on it works without the network, and sends what you do when there is one.</source>
        <translation>O hyn ymlaen mae&apos;n gweithio heb y rhwydwaith, ac yn anfon yr hyn a wnewch pan fydd un ar gael.</translation>
    </message>
    <message>
        <source>Sorts of records that have come</source>
        <translation>Mathau o gofnodion sydd wedi dod</translation>
    </message>
    <message>
        <source>The hub is putting together what belongs on this desk. You may open it now; what is yours follows by itself.</source>
        <translation>Mae&apos;r hyb yn casglu&apos;r hyn sy&apos;n perthyn ar y ddesg hon. Cewch ei hagor nawr; daw&apos;r hyn sy&apos;n eiddo i chi ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>Records come sort by sort, and %1 are coming now: %2 records so far. You may open the desk now; the rest follows by itself.</source>
        <translation>Daw cofnodion fesul math, ac mae %1 yn dod nawr: %2 o gofnodion hyd yma. Cewch agor y ddesg nawr; daw&apos;r gweddill ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>Waiting for the first records</source>
        <translation>Yn aros am y cofnodion cyntaf</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FilterBar</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FleetModel</name>
    <message>
        <source>A person no longer here</source>
        <translation>Person nad yw yma mwyach</translation>
    </message>
    <message>
        <source>%1  ·  heard from %2</source>
        <comment>computer, when</comment>
        <translation>%1  ·  clywyd %2</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Y ddesg hon</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>day</comment>
        <translation>tan %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FormCard</name>
    <message>
        <source>Close; what you wrote is kept</source>
        <translation>Cau; caiff yr hyn a ysgrifennoch ei gadw</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FrequentCard</name>
    <message>
        <source>Decide …</source>
        <translation>Penderfynu …</translation>
    </message>
    <message>
        <source>Write to them …</source>
        <translation>Ysgrifennu atynt …</translation>
    </message>
    <message>
        <source>Say what came of it …</source>
        <translation>Dweud beth ddaeth ohono …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what to do, name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Who comes often</source>
        <translation>Pwy sy&apos;n dod yn aml</translation>
    </message>
    <message>
        <source>A person decides, and nobody is written to by the computer.</source>
        <translation>Person sy&apos;n penderfynu, ac nid yw&apos;r cyfrifiadur yn ysgrifennu at neb.</translation>
    </message>
    <message>
        <source>See the decision …</source>
        <translation>Gweld y penderfyniad …</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <comment>how many</comment>
        <translation>%1 i edrych arnynt</translation>
    </message>
    <message>
        <source>Earlier decisions …</source>
        <translation>Penderfyniadau cynharach …</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FrequentPast</name>
    <message>
        <source>The visits</source>
        <translation>Yr ymweliadau</translation>
    </message>
    <message>
        <source>What was decided before</source>
        <translation>Beth a benderfynwyd o&apos;r blaen</translation>
    </message>
    <message>
        <source>Nobody has said yet what came of it</source>
        <translation>Nid oes neb wedi dweud eto beth ddaeth ohono</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
</context>
<context>
    <name>carrel::ui::FrequentSheet</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Your team can read this, and nobody else. The student can ask to read it.</source>
        <translation>Gall eich tîm ddarllen hwn, a neb arall. Gall y myfyriwr ofyn am ei ddarllen.</translation>
    </message>
    <message>
        <source>It was not recorded. %1</source>
        <comment>why</comment>
        <translation>Ni chafodd ei gofnodi. %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::GiveForm</name>
    <message>
        <source>I stay on the case</source>
        <translation>Rwy&apos;n aros ar yr achos</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (fi)</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>I bwy</translation>
    </message>
    <message>
        <source>Colleagues of the team that holds the work. They see it in their list at once.</source>
        <translation>Cydweithwyr o&apos;r tîm sy&apos;n dal y gwaith. Byddant yn ei weld yn eu rhestr ar unwaith.</translation>
    </message>
    <message>
        <source>No other colleague is in every team that holds these cases. Mark cases of one team, and try again.</source>
        <translation>Nid oes cydweithiwr arall ym mhob tîm sy&apos;n dal yr achosion hyn. Marciwch achosion un tîm, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Diddymu</translation>
    </message>
    <message>
        <source>Give it to %1</source>
        <translation>Ei roi i %1</translation>
    </message>
    <message numerus="yes">
        <source>Give %n cases to %1</source>
        <translation>
            <numerusform>Rhoi 0 achos i %1</numerusform>
            <numerusform>Rhoi %n achos i %1</numerusform>
            <numerusform>Rhoi %n o achosion i %1</numerusform>
            <numerusform>Rhoi %n o achosion i %1</numerusform>
            <numerusform>Rhoi %n o achosion i %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::HelpSheet</name>
    <message>
        <source>Here: %1</source>
        <translation>Yma: %1</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Canfod</translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation>Symud o gwmpas</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Gweithio</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Y ddesg hon</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Sut y mae&apos;n edrych</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Da gwybod</translation>
    </message>
    <message>
        <source>Working without the network</source>
        <translation>Gweithio heb y rhwydwaith</translation>
    </message>
    <message>
        <source>Everything you write is saved on this desk, encrypted, and sent when the hub can be reached. The chip in the top bar says how it stands.</source>
        <translation>Mae popeth a ysgrifennwch yn cael ei gadw ar y ddesg hon, wedi&apos;i amgryptio, a&apos;i anfon pan ellir cyrraedd yr hyb. Mae&apos;r label yn y bar uchaf yn dweud sut y mae pethau.</translation>
    </message>
    <message>
        <source>Hidden by your role</source>
        <translation>Cuddiwyd gan eich rôl</translation>
    </message>
    <message>
        <source>What a role sees is the same on every record, whether or not anything is written there. Press Enter on the mark to read who sees it.</source>
        <translation>Mae&apos;r hyn y mae rôl yn ei weld yr un fath ar bob cofnod, p&apos;un a oes rhywbeth wedi&apos;i ysgrifennu yno ai peidio. Pwyswch Enter ar y marc i ddarllen pwy sy&apos;n ei weld.</translation>
    </message>
    <message>
        <source>Who reads what you write</source>
        <translation>Pwy sy&apos;n darllen yr hyn a ysgrifennwch</translation>
    </message>
    <message>
        <source>Below each note stands who can read it, with names. The student can ask to read it too, so write every sentence for them as well.</source>
        <translation>O dan bob nodyn nodir pwy all ei ddarllen, gydag enwau. Gall y myfyriwr ofyn am ei ddarllen hefyd, felly ysgrifennwch bob brawddeg ar ei gyfer yntau neu hithau hefyd.</translation>
    </message>
    <message>
        <source>Half-written words</source>
        <translation>Geiriau ar eu hanner</translation>
    </message>
    <message>
        <source>They are kept as you type, through locking, closing and a power cut, and come back with the caret where it was.</source>
        <translation>Cânt eu cadw wrth i chi deipio, drwy gloi, cau a thoriad trydan, ac maent yn dod yn ôl gyda&apos;r cyrchwr lle roedd.</translation>
    </message>
    <message>
        <source>Two people changed the same thing</source>
        <translation>Newidiodd dau berson yr un peth</translation>
    </message>
    <message>
        <source>Nothing is lost. Both texts stay until one of you chooses; the choice waits on the Sync page.</source>
        <translation>Ni chollir dim. Mae&apos;r ddau destun yn aros nes i un ohonoch ddewis; mae&apos;r dewis yn aros ar y dudalen Cysoni.</translation>
    </message>
    <message>
        <source>Taking something back</source>
        <translation>Tynnu rhywbeth yn ôl</translation>
    </message>
    <message>
        <source>The bar at the foot of the window offers the way back, and Recent activity lists all you did today. Undoing is written down like any other change.</source>
        <translation>Mae&apos;r bar ar waelod y ffenestr yn cynnig y ffordd yn ôl, ac mae Gweithgarwch diweddar yn rhestru popeth a wnaethoch heddiw. Mae dadwneud yn cael ei gofnodi fel unrhyw newid arall.</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Cymorth ac allweddi</translation>
    </message>
    <message>
        <source>Search help and keys</source>
        <translation>Chwilio&apos;r cymorth a&apos;r allweddi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Nothing about “%1”</source>
        <translation>Dim byd am “%1”</translation>
    </message>
    <message>
        <source>Try another word, such as “note”, “text” or “lock”.</source>
        <translation>Rhowch gynnig ar air arall, megis “nodyn”, “testun” neu “cloi”.</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 llinell</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>0 llinell</numerusform>
            <numerusform>%n llinell</numerusform>
            <numerusform>%n o linellau</numerusform>
            <numerusform>%n o linellau</numerusform>
            <numerusform>%n o linellau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::IdentityBar</name>
    <message>
        <source>Copy the student number</source>
        <translation>Copïo&apos;r rhif myfyriwr</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copïwyd</translation>
    </message>
</context>
<context>
    <name>carrel::ui::KeyForm</name>
    <message>
        <source>This computer&apos;s keyring</source>
        <translation>Cylch allweddi&apos;r cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Recommended. The desk opens when you have signed in to this computer.</source>
        <translation>Argymhellir. Mae&apos;r ddesg yn agor pan fyddwch wedi mewngofnodi i&apos;r cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>A passphrase of my own</source>
        <translation>Fy nghyfrinymadrodd fy hun</translation>
    </message>
    <message>
        <source>You type it each time. Nobody can look it up or reset it.</source>
        <translation>Rydych yn ei deipio bob tro. Ni all neb ei ganfod na&apos;i ailosod.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>At least %1 characters. Four or five ordinary words are good.</source>
        <translation>O leiaf %1 nod. Mae pedwar neu bum gair cyffredin yn dda.</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>Y cyfrinymadrodd eto</translation>
    </message>
    <message>
        <source>Keep nothing on this computer</source>
        <translation>Peidio â chadw dim ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Everything is gone when you lock or close. You cannot work without the network.</source>
        <translation>Bydd popeth wedi mynd pan fyddwch yn cloi neu&apos;n cau. Ni allwch weithio heb y rhwydwaith.</translation>
    </message>
    <message>
        <source>How the key is kept</source>
        <translation>Sut y cedwir yr allwedd</translation>
    </message>
    <message>
        <source>This desk keeps an encrypted copy of the records you work with. Its key should be where only you can reach it.</source>
        <translation>Mae&apos;r ddesg hon yn cadw copi wedi&apos;i amgryptio o&apos;r cofnodion rydych yn gweithio gyda nhw. Dylai ei allwedd fod lle nad oes neb ond chi yn gallu ei chyrraedd.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least %1 characters</source>
        <translation>Dewiswch gyfrinymadrodd o %1 nod o leiaf</translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation>Teipiwch yr un cyfrinymadrodd ddwywaith</translation>
    </message>
</context>
<context>
    <name>carrel::ui::LabelledField</name>
    <message>
        <source>Error: %1</source>
        <translation>Gwall: %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::LinkForm</name>
    <message>
        <source>Name, student number or title</source>
        <translation>Enw, rhif myfyriwr neu deitl</translation>
    </message>
    <message>
        <source>Link another case</source>
        <translation>Cysylltu achos arall</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Both cases then lead to each other. Only who may see a case learns of it.</source>
        <translation>Bydd y ddau achos wedyn yn arwain at ei gilydd. Dim ond y rhai sy&apos;n cael gweld achos sy&apos;n cael gwybod amdano.</translation>
    </message>
    <message>
        <source>No other case on this desk can be linked.</source>
        <translation>Nid oes achos arall ar y ddesg hon y gellir ei gysylltu.</translation>
    </message>
    <message>
        <source>No case on this desk matches “%1”.</source>
        <translation>Nid oes achos ar y ddesg hon yn cyfateb i “%1”.</translation>
    </message>
    <message>
        <source>One of the two is known only to those it is shared with. It is not linked, so that nobody else learns of it.</source>
        <translation>Dim ond y rhai y rhannwyd ef â nhw sy&apos;n gwybod am un o&apos;r ddau. Ni chaiff ei gysylltu, fel na fydd neb arall yn cael gwybod amdano.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::LoadView</name>
    <message>
        <source>Workload</source>
        <translation>Llwyth gwaith</translation>
    </message>
    <message>
        <source>open cases</source>
        <translation>achosion agored</translation>
    </message>
    <message>
        <source>past their day</source>
        <translation>wedi mynd heibio&apos;u diwrnod</translation>
    </message>
    <message>
        <source>due this week</source>
        <translation>yr wythnos hon</translation>
    </message>
    <message>
        <source>waiting on student</source>
        <translation>yn aros am y myfyriwr</translation>
    </message>
    <message>
        <source>without a next step</source>
        <translation>heb gam nesaf</translation>
    </message>
    <message>
        <source>actions to do</source>
        <translation>gweithredoedd i&apos;w gwneud</translation>
    </message>
    <message>
        <source>actions past their day</source>
        <translation>gweithredoedd hwyr</translation>
    </message>
    <message>
        <source>closed in four weeks</source>
        <translation>caewyd mewn pedair wythnos</translation>
    </message>
    <message>
        <source>What they are about</source>
        <translation>Eu pynciau</translation>
    </message>
    <message>
        <source>No open case.</source>
        <translation>Dim achos agored.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>Each has a letter instead of a name. The letters are given anew in every review.</source>
        <translation>Mae gan bob un lythyren yn lle enw. Rhoddir y llythrennau o&apos;r newydd ym mhob adolygiad.</translation>
    </message>
    <message>
        <source>No case that you see as their line manager.</source>
        <translation>Dim achos a welwch fel eu rheolwr llinell.</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>agorwyd %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>caewyd %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>case letter, what it is about</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>carrel::ui::LockScreen</name>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>Carrel</source>
        <translation>Carrel</translation>
    </message>
    <message>
        <source>This desk is locked. What you were doing is kept.</source>
        <translation>Mae&apos;r ddesg hon wedi&apos;i chloi. Mae&apos;r hyn roeddech yn ei wneud wedi&apos;i gadw.</translation>
    </message>
    <message>
        <source>Nobody touched this computer for a while, so this desk is locked. What you were doing is kept.</source>
        <translation>Ni chyffyrddodd neb â&apos;r cyfrifiadur hwn am sbel, felly mae&apos;r ddesg hon wedi&apos;i chloi. Mae&apos;r hyn roeddech yn ei wneud wedi&apos;i gadw.</translation>
    </message>
    <message>
        <source>This desk was locked together with the computer&apos;s screen. What you were doing is kept.</source>
        <translation>Clowyd y ddesg hon ynghyd â sgrin y cyfrifiadur. Mae&apos;r hyn roeddech yn ei wneud wedi&apos;i gadw.</translation>
    </message>
    <message>
        <source>This desk was locked when somebody else began to use the computer. What you were doing is kept.</source>
        <translation>Clowyd y ddesg hon pan ddechreuodd rhywun arall ddefnyddio&apos;r cyfrifiadur. Mae&apos;r hyn roeddech yn ei wneud wedi&apos;i gadw.</translation>
    </message>
    <message>
        <source>This desk was locked when the computer went to sleep. What you were doing is kept.</source>
        <translation>Clowyd y ddesg hon pan aeth y cyfrifiadur i gysgu. Mae&apos;r hyn roeddech yn ei wneud wedi&apos;i gadw.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>You can type the PIN again.</source>
        <translation>Gallwch deipio&apos;r PIN eto.</translation>
    </message>
    <message>
        <source>This desk has not heard from the hub for as long as your university allows, so it locked itself. What was not sent yet is kept, sealed.</source>
        <translation>Nid yw&apos;r ddesg hon wedi clywed gan yr hyb cyhyd ag y mae eich prifysgol yn ei ganiatáu, felly clodd ei hun. Cedwir yr hyn nad anfonwyd eto, dan sêl.</translation>
    </message>
    <message>
        <source>Replace a forgotten PIN</source>
        <translation>Newid PIN a anghofiwyd</translation>
    </message>
    <message>
        <source>Replace a forgotten passphrase</source>
        <translation>Newid cyfrinymadrodd a anghofiwyd</translation>
    </message>
    <message>
        <source>A forgotten PIN is known to nobody, and is replaced by setting this desk up again.</source>
        <translation>Nid oes neb yn gwybod PIN a anghofiwyd, ac fe&apos;i newidir drwy osod y ddesg hon eto.</translation>
    </message>
    <message>
        <source>A forgotten passphrase is known to nobody, and is replaced by setting this desk up again.</source>
        <translation>Nid oes neb yn gwybod cyfrinymadrodd a anghofiwyd, ac fe&apos;i newidir drwy osod y ddesg hon eto.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::LossModel</name>
    <message>
        <source>Student %1</source>
        <comment>of those who are not named</comment>
        <translation>Myfyriwr %1</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 cofnod</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n cofnod</numerusform>
            <numerusform>%n cofnod</numerusform>
            <numerusform>%n gofnod</numerusform>
            <numerusform>%n chofnod</numerusform>
            <numerusform>%n cofnod</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::LossView</name>
    <message>
        <source>At what detail</source>
        <translation>Ym mha fanylder</translation>
    </message>
    <message>
        <source>Printed or saved on it</source>
        <translation>Argraffwyd neu cadwyd arni</translation>
    </message>
    <message>
        <source>Lock and key</source>
        <translation>Clo ac allwedd</translation>
    </message>
    <message>
        <source>Revoke this desk …</source>
        <translation>Diddymu&apos;r ddesg hon …</translation>
    </message>
    <message>
        <source>students</source>
        <translation>myfyrwyr</translation>
    </message>
    <message>
        <source>with special-category data</source>
        <translation>gyda data categori arbennig</translation>
    </message>
    <message>
        <source>records</source>
        <translation>cofnodion</translation>
    </message>
    <message>
        <source>Name or student number</source>
        <translation>Enw neu rif myfyriwr</translation>
    </message>
    <message>
        <source>Students whose data may be on it</source>
        <translation>Myfyrwyr y gall eu data fod arni</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>Data pwy</translation>
    </message>
    <message>
        <source>72 hours</source>
        <translation>72 awr</translation>
    </message>
    <message>
        <source>Draft for the regulator</source>
        <translation>Drafft i&apos;r rheoleiddiwr</translation>
    </message>
    <message>
        <source>For the report to the Information Commissioner&apos;s Office. Fill in what stands in square brackets.</source>
        <translation>Ar gyfer yr adroddiad i Swyddfa&apos;r Comisiynydd Gwybodaeth. Llenwch yr hyn sydd mewn bachau sgwâr.</translation>
    </message>
    <message>
        <source>Copy the draft for the regulator</source>
        <translation>Copïo&apos;r drafft i&apos;r rheoleiddiwr</translation>
    </message>
    <message>
        <source>Draft for the students</source>
        <translation>Drafft i&apos;r myfyrwyr</translation>
    </message>
    <message>
        <source>Needed where the risk to them is high. Somebody decides that, and writes down why.</source>
        <translation>Ei angen lle mae&apos;r risg iddynt yn uchel. Mae rhywun yn penderfynu hynny, ac yn ysgrifennu pam.</translation>
    </message>
    <message>
        <source>Copy the draft for the students</source>
        <translation>Copïo&apos;r drafft i&apos;r myfyrwyr</translation>
    </message>
    <message>
        <source>The university has known since</source>
        <translation>Mae&apos;r brifysgol yn gwybod ers</translation>
    </message>
    <message>
        <source>An earlier time moves the clock forward. A later one never moves it back.</source>
        <translation>Mae amser cynharach yn symud y cloc ymlaen. Nid yw un diweddarach byth yn ei symud yn ôl.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Copied, for half a minute</source>
        <translation>Wedi&apos;i gopïo, am hanner munud</translation>
    </message>
    <message>
        <source>It stands in the hub&apos;s audit as entry %1, %2.</source>
        <translation>Saif yn archwiliad yr hyb fel cofnod %1, %2.</translation>
    </message>
    <message>
        <source>This is a drill. Nothing was lost, no clock runs and no student is named; the numbers are real. %1</source>
        <translation>Ymarfer yw hwn. Ni chollwyd dim, nid oes cloc yn rhedeg ac ni enwir myfyriwr; mae&apos;r rhifau&apos;n wir. %1</translation>
    </message>
    <message>
        <source>Reported lost. What follows is the most it can be: it may hold less, and never more. %1</source>
        <translation>Wedi&apos;i hadrodd ar goll. Yr hyn sy&apos;n dilyn yw&apos;r mwyaf y gall fod: gall ddal llai, a byth mwy. %1</translation>
    </message>
    <message>
        <source>Sent to it between %1, when it was set up, and %2, when it was last heard from.</source>
        <translation>Anfonwyd ati rhwng %1, pan osodwyd hi, a %2, pan glywyd ganddi ddiwethaf.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was printed or saved after it was last heard from is not known here.</source>
        <translation>Nid yw&apos;n hysbys yma beth a argraffwyd neu a gadwyd ar ôl clywed ganddi ddiwethaf.</translation>
    </message>
    <message>
        <source>Nothing that is not recorded as destroyed. %1</source>
        <translation>Dim na chofnodwyd ei ddinistrio. %1</translation>
    </message>
    <message>
        <source>An hour ago, %1</source>
        <translation>Awr yn ôl, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago, %1</source>
        <translation>
            <numerusform>%n awr yn ôl, %1</numerusform>
            <numerusform>%n awr yn ôl, %1</numerusform>
            <numerusform>%n awr yn ôl, %1</numerusform>
            <numerusform>%n awr yn ôl, %1</numerusform>
            <numerusform>%n awr yn ôl, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds no student&apos;s data</source>
        <translation>Nid yw&apos;n dal data unrhyw fyfyriwr</translation>
    </message>
    <message>
        <source>Nothing about a student was ever sent to it, or all of it has been erased since.</source>
        <translation>Nid anfonwyd dim am fyfyriwr ati erioed, neu dilëwyd y cyfan ers hynny.</translation>
    </message>
    <message>
        <source>Nobody of that name is on it</source>
        <translation>Nid oes neb o&apos;r enw hwnnw arni</translation>
    </message>
    <message>
        <source>Only those whose data may be on this desk are searched.</source>
        <translation>Dim ond y rhai y gall eu data fod ar y ddesg hon a chwilir.</translation>
    </message>
    <message>
        <source>Were it real, the regulator would have to be told by %1, unless a risk to anybody is unlikely.</source>
        <translation>Pe bai&apos;n wir, byddai&apos;n rhaid dweud wrth y rheoleiddiwr erbyn %1, oni bai bod risg i neb yn annhebygol.</translation>
    </message>
    <message>
        <source>The regulator had to be told by %1, unless a risk to anybody is unlikely. Tell it now, and say why it is late.</source>
        <translation>Roedd yn rhaid dweud wrth y rheoleiddiwr erbyn %1, oni bai bod risg i neb yn annhebygol. Dywedwch nawr, a dywedwch pam ei bod yn hwyr.</translation>
    </message>
    <message>
        <source>Tell the regulator by %1, unless a risk to anybody is unlikely. Whichever you decide, write down why.</source>
        <translation>Dywedwch wrth y rheoleiddiwr erbyn %1, oni bai bod risg i neb yn annhebygol. Pa un bynnag a benderfynwch, ysgrifennwch pam.</translation>
    </message>
    <message>
        <source>72 hours: no clock runs</source>
        <translation>72 awr: nid oes cloc yn rhedeg</translation>
    </message>
    <message>
        <source>72 hours: %1</source>
        <comment>such as 71 h 59 min left</comment>
        <translation>72 awr: %1</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clirio&apos;r chwiliad</translation>
    </message>
</context>
<context>
    <name>carrel::ui::MoveForm</name>
    <message>
        <source>Next step due</source>
        <translation>Cam nesaf erbyn</translation>
    </message>
    <message>
        <source>What is to be done stays as it is.</source>
        <translation>Mae&apos;r hyn sydd i&apos;w wneud yn aros fel y mae.</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Yfory</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Dydd Llun nesaf</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Ymhen pythefnos</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not yours to change and stay as they are.</source>
        <translation>
            <numerusform>Nid oes %n ohonynt na chewch ei newid; arhosant fel y maent.</numerusform>
            <numerusform>Mae %n ohonynt na chewch ei newid; mae&apos;n aros fel y mae.</numerusform>
            <numerusform>Mae %n ohonynt na chewch eu newid; maent yn aros fel y maent.</numerusform>
            <numerusform>Mae %n ohonynt na chewch eu newid; maent yn aros fel y maent.</numerusform>
            <numerusform>Mae %n ohonynt na chewch eu newid; maent yn aros fel y maent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>Pennu&apos;r dyddiad</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Diddymu</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Dewiswch ddiwrnod</translation>
    </message>
</context>
<context>
    <name>carrel::ui::NextStepCard</name>
    <message>
        <source>Next step</source>
        <translation>Cam nesaf</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Beth sy&apos;n digwydd nesaf</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Diddymu</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>No next step. Add one or close the case.</source>
        <translation>Dim cam nesaf. Ychwanegwch un neu caewch yr achos.</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Perchennog: %1</translation>
    </message>
    <message>
        <source>Add a next step</source>
        <translation>Ychwanegu cam nesaf</translation>
    </message>
    <message>
        <source>This case is closed</source>
        <translation>Mae&apos;r achos hwn wedi cau</translation>
    </message>
    <message>
        <source>No reason was written down.</source>
        <translation>Ni nodwyd rheswm.</translation>
    </message>
    <message>
        <source>Closed %1.</source>
        <translation>Caewyd %1.</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Nodi wedi&apos;i wneud</translation>
    </message>
</context>
<context>
    <name>carrel::ui::NoteForm</name>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>What happened, and what was agreed</source>
        <translation>Beth ddigwyddodd, a beth y cytunwyd arno</translation>
    </message>
    <message>
        <source>I told the student that I am writing this down</source>
        <translation>Dywedais wrth y myfyriwr fy mod yn cofnodi hyn</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Cadw&apos;r nodyn</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nodyn newydd</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Math o nodyn</translation>
    </message>
    <message>
        <source>Close; what you wrote is kept</source>
        <translation>Cau; caiff yr hyn a ysgrifennoch ei gadw</translation>
    </message>
    <message>
        <source>The student can ask to read this.</source>
        <translation>Gall y myfyriwr ofyn am ddarllen hwn.</translation>
    </message>
    <message>
        <source>&amp;Who can see this</source>
        <translation>&amp;Pwy all weld hwn</translation>
    </message>
    <message>
        <source>Who can see this</source>
        <translation>Pwy all weld hwn</translation>
    </message>
    <message>
        <source>Only %1 can read it.</source>
        <translation>Dim ond %1 all ei ddarllen.</translation>
    </message>
    <message numerus="yes">
        <source>%n people can read it: %1.</source>
        <translation>
            <numerusform>Ni all neb (%n) ei ddarllen: %1.</numerusform>
            <numerusform>Gall %n person ei ddarllen: %1.</numerusform>
            <numerusform>Gall %n o bobl ei ddarllen: %1.</numerusform>
            <numerusform>Gall %n o bobl ei ddarllen: %1.</numerusform>
            <numerusform>Gall %n o bobl ei ddarllen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line managers see that work was done, not these words.</source>
        <translation>Mae rheolwyr llinell yn gweld bod gwaith wedi&apos;i wneud, nid y geiriau hyn.</translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation>Ysgrifennwch ychydig eiriau yn gyntaf.</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>Cofnodi cydsyniad</translation>
    </message>
    <message>
        <source>What you wrote stays here meanwhile.</source>
        <translation>Mae&apos;r hyn a ysgrifennoch yn aros yma yn y cyfamser.</translation>
    </message>
    <message>
        <source>Record a condition</source>
        <translation>Cofnodi amod</translation>
    </message>
    <message>
        <source>Where the student cannot be asked. What you wrote stays here meanwhile.</source>
        <translation>Lle na ellir gofyn i&apos;r myfyriwr. Mae&apos;r hyn a ysgrifennoch yn aros yma yn y cyfamser.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templed</translation>
    </message>
    <message>
        <source>Write down first what was said.</source>
        <translation>Ysgrifennwch yn gyntaf yr hyn a ddywedwyd.</translation>
    </message>
    <message>
        <source>Amend a note</source>
        <translation>Diwygio nodyn</translation>
    </message>
    <message>
        <source>Save the amended note</source>
        <translation>Cadw&apos;r nodyn diwygiedig</translation>
    </message>
    <message>
        <source>An amended note is of the same kind, for the same readers, and held under the same consent.</source>
        <translation>Mae nodyn diwygiedig o&apos;r un math, ar gyfer yr un darllenwyr, ac yn cael ei gadw o dan yr un cydsyniad.</translation>
    </message>
    <message>
        <source>What this note relies on</source>
        <translation>Sail y nodyn hwn</translation>
    </message>
    <message>
        <source>Set aside for now</source>
        <translation>Rhoi o&apos;r neilltu am y tro</translation>
    </message>
    <message>
        <source>The words are put away, and nobody reads them until a consent or a condition is recorded.</source>
        <translation>Cedwir y geiriau o&apos;r neilltu, ac nid oes neb yn eu darllen nes bod cydsyniad neu amod wedi&apos;i gofnodi.</translation>
    </message>
    <message>
        <source>Health notes need the student&apos;s consent, or a recorded condition where the student cannot be asked. Nobody can read this note once that has ended.</source>
        <translation>Mae angen cydsyniad y myfyriwr ar nodiadau iechyd, neu amod wedi&apos;i gofnodi lle na ellir gofyn i&apos;r myfyriwr. Ni all neb ddarllen y nodyn hwn unwaith y daw hynny i ben.</translation>
    </message>
    <message>
        <source>Health notes need the student&apos;s consent, and none is recorded yet. Record it first. If it was said without being asked for, set it aside: nobody reads it until the consent is settled.</source>
        <translation>Mae angen cydsyniad y myfyriwr ar nodiadau iechyd, ac nid oes un wedi&apos;i gofnodi eto. Cofnodwch ef yn gyntaf. Os dywedwyd rhywbeth heb ofyn amdano, rhowch ef o&apos;r neilltu: nid oes neb yn ei ddarllen nes bod y cydsyniad wedi&apos;i setlo.</translation>
    </message>
    <message>
        <source>Choose a consent or a condition</source>
        <translation>Dewiswch gydsyniad neu amod</translation>
    </message>
    <message>
        <source>No consent is recorded yet. Record one below, or set the note aside.</source>
        <translation>Nid oes cydsyniad wedi&apos;i gofnodi eto. Cofnodwch un isod, neu rhowch y nodyn o&apos;r neilltu.</translation>
    </message>
    <message>
        <source>There is nobody else in it now, so only %1 can read this.</source>
        <translation>Nid oes neb arall ynddo nawr, felly dim ond %1 all ddarllen hwn.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::NoticeSheet</name>
    <message>
        <source>What students are told</source>
        <translation>Yr hyn a ddywedir wrth fyfyrwyr</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Argraffu …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hysbysiad</translation>
    </message>
    <message>
        <source>The notice</source>
        <translation>Yr hysbysiad</translation>
    </message>
    <message>
        <source>No notice has come to this desk yet. Whoever looks after information governance puts the texts in force.</source>
        <translation>Nid oes hysbysiad wedi cyrraedd y ddesg hon eto. Pwy bynnag sy&apos;n gofalu am lywodraethu gwybodaeth sy&apos;n rhoi&apos;r testunau ar waith.</translation>
    </message>
    <message>
        <source>This text should have been looked at again by %1. It is still the one in force; tell whoever looks after information governance.</source>
        <translation>Dylai&apos;r testun hwn fod wedi&apos;i adolygu erbyn %1. Hwn yw&apos;r un sydd mewn grym o hyd; dywedwch wrth bwy bynnag sy&apos;n gofalu am lywodraethu gwybodaeth.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Anfonwyd at yr argraffydd.</translation>
    </message>
    <message>
        <source>The printer did not take it. Look whether it is switched on and has paper, then print again.</source>
        <translation>Ni dderbyniodd yr argraffydd ef. Edrychwch a yw wedi&apos;i droi ymlaen ac a oes papur ynddo, yna argraffwch eto.</translation>
    </message>
    <message>
        <source>%1   ·   to be looked at again by %2</source>
        <comment>which wording, date</comment>
        <translation>%1   ·   i&apos;w adolygu erbyn %2</translation>
    </message>
</context>
<context>
    <name>carrel::ui::OfferSheet</name>
    <message>
        <source>Offer times</source>
        <translation>Cynnig amseroedd</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Minutes each</source>
        <translation>Munudau yr un</translation>
    </message>
    <message>
        <source>How many, one after another</source>
        <translation>Faint, y naill ar ôl y llall</translation>
    </message>
    <message>
        <source>In how many weeks</source>
        <translation>Mewn faint o wythnosau</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Whose times they are</source>
        <translation>Amseroedd pwy ydyn nhw</translation>
    </message>
    <message>
        <source>Offer them</source>
        <translation>Eu cynnig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Choose the day</source>
        <translation>Dewiswch y diwrnod</translation>
    </message>
    <message>
        <source>They were not offered. %1</source>
        <translation>Ni chawsant eu cynnig. %1</translation>
    </message>
    <message>
        <source>You have a time there already: %1. Nobody can come to both.</source>
        <comment>times</comment>
        <translation>Mae gennych amser yno eisoes: %1. Ni all neb ddod i&apos;r ddau.</translation>
    </message>
    <message>
        <source>Offer them all the same</source>
        <translation>Eu cynnig er hynny</translation>
    </message>
</context>
<context>
    <name>carrel::ui::OpenCaseForm</name>
    <message>
        <source>I have told the student that there is a case</source>
        <translation>Rwyf wedi dweud wrth y myfyriwr fod achos</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>A few words that the student could read.</source>
        <translation>Ychydig eiriau y gallai&apos;r myfyriwr eu darllen.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Am beth y mae</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Cam nesaf</translation>
    </message>
    <message>
        <source>What happens next, in a few words.</source>
        <translation>Beth sy&apos;n digwydd nesaf, mewn ychydig eiriau.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Blaenoriaeth</translation>
    </message>
    <message>
        <source>Who may know of it</source>
        <translation>Pwy gaiff wybod amdano</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Beth sy&apos;n digwydd nesaf</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Agor achos</translation>
    </message>
    <message>
        <source>Back to the student</source>
        <translation>Yn ôl at y myfyriwr</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Dewis</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Agor achos</translation>
    </message>
    <message>
        <source>Open a case for %1</source>
        <translation>Agor achos ar gyfer %1</translation>
    </message>
    <message>
        <source>Give the case a title</source>
        <translation>Rhowch deitl i&apos;r achos</translation>
    </message>
    <message>
        <source>Choose what it is about</source>
        <translation>Dewiswch am beth y mae</translation>
    </message>
    <message>
        <source>You are in no team, so no case can be opened</source>
        <translation>Nid ydych mewn tîm, felly ni ellir agor achos</translation>
    </message>
    <message>
        <source>To empty it, press Delete.</source>
        <translation>I&apos;w wagio, pwyswch Delete.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::OutcomeForm</name>
    <message>
        <source>What came of it</source>
        <translation>Beth ddaeth ohono</translation>
    </message>
    <message>
        <source>Save outcome</source>
        <translation>Cadw&apos;r canlyniad</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Sut y mae pethau&apos;n sefyll</translation>
    </message>
    <message>
        <source>Did it help</source>
        <translation>A fu o gymorth</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>What changed, as the student would put it</source>
        <translation>Beth newidiodd, fel y byddai&apos;r myfyriwr yn ei ddweud</translation>
    </message>
    <message>
        <source>The student can ask to read this.</source>
        <translation>Gall y myfyriwr ofyn am ddarllen hwn.</translation>
    </message>
    <message>
        <source>Say in a few words what came of it</source>
        <translation>Dywedwch mewn ychydig eiriau beth ddaeth ohono</translation>
    </message>
</context>
<context>
    <name>carrel::ui::OutcomeSheet</name>
    <message>
        <source>What came of it: %1</source>
        <comment>student</comment>
        <translation>Beth ddaeth ohono: %1</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Beth ddaeth ohono?</translation>
    </message>
    <message>
        <source>Note (if you like)</source>
        <translation>Nodyn (os dymunwch)</translation>
    </message>
    <message>
        <source>What was agreed, or said</source>
        <translation>Beth a gytunwyd, neu a ddywedwyd</translation>
    </message>
    <message>
        <source>Record this</source>
        <translation>Cofnodi hyn</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <comment>outcome</comment>
        <translation>Cofnodwyd: %1</translation>
    </message>
    <message>
        <source>Choose what came of it</source>
        <translation>Dewiswch beth ddaeth ohono</translation>
    </message>
</context>
<context>
    <name>carrel::ui::Palette</name>
    <message>
        <source>Find or do anything</source>
        <translation>Canfod neu wneud unrhyw beth</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Canlyniadau</translation>
    </message>
    <message>
        <source>Find a student, case or action</source>
        <translation>Canfod myfyriwr, achos neu gam gweithredu</translation>
    </message>
    <message>
        <source>Only students in your scope, on this desk, are searched.</source>
        <translation>Dim ond myfyrwyr o fewn eich cwmpas, ar y ddesg hon, a chwilir.</translation>
    </message>
    <message>
        <source>Nothing matches as it is typed. Did you mean:</source>
        <translation>Nid oes dim yn cyfateb i&apos;r hyn a deipiwyd. Ai dyma roeddech yn ei olygu:</translation>
    </message>
    <message>
        <source>Nothing on this desk matches “%1”</source>
        <translation>Nid oes dim ar y ddesg hon yn cyfateb i “%1”</translation>
    </message>
    <message>
        <source>Check the spelling, or look further. Looking further is recorded with your name.</source>
        <translation>Gwiriwch y sillafu, neu chwiliwch ymhellach. Cofnodir chwilio ymhellach gyda&apos;ch enw.</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>Gwiriwch y sillafu.</translation>
    </message>
    <message>
        <source>Search the whole university</source>
        <translation>Chwilio&apos;r brifysgol gyfan</translation>
    </message>
    <message>
        <source>move</source>
        <translation>symud</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>dewis</translation>
    </message>
    <message>
        <source>in another window</source>
        <translation>mewn ffenestr arall</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>what can be done</source>
        <translation>beth y gellir ei wneud</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back</source>
        <translation>yn ôl</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cau</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Beth y gellir ei wneud</translation>
    </message>
    <message>
        <source>%1: what can be done</source>
        <translation>%1: beth y gellir ei wneud</translation>
    </message>
</context>
<context>
    <name>carrel::ui::PaperView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
</context>
<context>
    <name>carrel::ui::PasswordEdit</name>
    <message>
        <source>Show password</source>
        <translation>Dangos y cyfrinair</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Cuddio&apos;r cyfrinair</translation>
    </message>
</context>
<context>
    <name>carrel::ui::PastSheet</name>
    <message>
        <source>Earlier tutorials</source>
        <translation>Tiwtorialau cynharach</translation>
    </message>
    <message>
        <source>Students found</source>
        <translation>Myfyrwyr a ganfuwyd</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>A name, or a student number.</source>
        <translation>Enw, neu rif myfyriwr.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Nobody is looked up before you type.</source>
        <translation>Ni chwilir am neb cyn i chi deipio.</translation>
    </message>
    <message>
        <source>Enter takes the one that is marked; the arrows go to another.</source>
        <translation>Mae Enter yn cymryd yr un sydd wedi&apos;i nodi; mae&apos;r saethau&apos;n mynd at un arall.</translation>
    </message>
    <message>
        <source>Nobody on this desk. Enter asks the hub.</source>
        <translation>Neb ar y ddesg hon. Mae Enter yn gofyn i&apos;r hyb.</translation>
    </message>
    <message>
        <source>Several fit. Choose one.</source>
        <translation>Mae sawl un yn cyfateb. Dewiswch un.</translation>
    </message>
    <message>
        <source>The hub could not be asked. Try again when it answers and you are signed in.</source>
        <translation>Ni ellid gofyn i&apos;r hyb. Rhowch gynnig arall arni pan fydd yn ateb a chithau wedi mewngofnodi.</translation>
    </message>
    <message>
        <source>Nobody is found by that. Check the spelling or the number.</source>
        <translation>Ni chanfyddir neb felly. Gwiriwch y sillafu neu&apos;r rhif.</translation>
    </message>
    <message>
        <source>Asking the hub …</source>
        <translation>Yn gofyn i&apos;r hyb …</translation>
    </message>
    <message>
        <source>Next steps then: %1</source>
        <translation>Camau nesaf bryd hynny: %1</translation>
    </message>
    <message>
        <source>The hub has no tutorials of theirs so far.</source>
        <translation>Nid oes gan yr hyb diwtorialau iddynt hyd yn hyn.</translation>
    </message>
    <message>
        <source>Read at the hub, and not kept on this desk. It has more than it tells at once.</source>
        <translation>Wedi&apos;u darllen yn yr hyb, a heb eu cadw ar y ddesg hon. Mae ganddo fwy nag y mae&apos;n ei ddweud ar unwaith.</translation>
    </message>
    <message>
        <source>Read at the hub, and not kept on this desk.</source>
        <translation>Wedi&apos;u darllen yn yr hyb, a heb eu cadw ar y ddesg hon.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::PersonBlock</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>carrel::ui::PinForm</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>%1 to %2 digits that do not simply follow one another.</source>
        <translation>%1 i %2 digid nad ydynt yn dilyn ei gilydd yn syml.</translation>
    </message>
    <message>
        <source>The PIN again</source>
        <translation>Y PIN eto</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Dewis PIN</translation>
    </message>
    <message>
        <source>Your role works with records that need one more lock. From now on this desk opens with this computer&apos;s keyring and a PIN together.</source>
        <translation>Mae&apos;ch rôl yn gweithio gyda chofnodion y mae angen un clo arall arnynt. O hyn ymlaen mae&apos;r ddesg hon yn agor â chylch allweddi&apos;r cyfrifiadur hwn a PIN gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>Use this PIN</source>
        <translation>Defnyddio&apos;r PIN hwn</translation>
    </message>
    <message>
        <source>Type the same PIN twice</source>
        <translation>Teipiwch yr un PIN ddwywaith</translation>
    </message>
    <message>
        <source>It is never stored, so nobody can look it up. If you forget it, this desk is filled again from the hub. What was not sent is kept, and sent when you sign in again.</source>
        <translation>Ni chaiff ei storio byth, felly ni all neb ei ganfod. Os byddwch yn ei anghofio, caiff y ddesg hon ei llenwi eto o&apos;r hyb. Cedwir yr hyn na anfonwyd, a&apos;i anfon pan fyddwch yn mewngofnodi eto.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
</context>
<context>
    <name>carrel::ui::PinSheet</name>
    <message>
        <source>Change the PIN</source>
        <translation>Newid y PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Gosod PIN</translation>
    </message>
    <message>
        <source>The PIN now</source>
        <translation>Y PIN nawr</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN newydd</translation>
    </message>
    <message>
        <source>%1 to %2 digits that do not simply follow one another.</source>
        <translation>%1 i %2 digid nad ydynt yn dilyn ei gilydd yn syml.</translation>
    </message>
    <message>
        <source>The new PIN again</source>
        <translation>Y PIN newydd eto</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Gosod y PIN</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>This desk opens with this computer&apos;s keyring and your PIN together.</source>
        <translation>Mae&apos;r ddesg hon yn agor gyda chylch allweddi&apos;r cyfrifiadur hwn a&apos;ch PIN gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>From now on this desk opens with this computer&apos;s keyring and a PIN together.</source>
        <translation>O hyn ymlaen mae&apos;r ddesg hon yn agor gyda chylch allweddi&apos;r cyfrifiadur hwn a PIN gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Ei adael fel y mae</translation>
    </message>
    <message>
        <source>Type the PIN that opens this desk now</source>
        <translation>Teipiwch y PIN sy&apos;n agor y ddesg hon nawr</translation>
    </message>
    <message>
        <source>Choose a PIN that differs from the one now</source>
        <translation>Dewiswch PIN gwahanol i&apos;r un presennol</translation>
    </message>
    <message>
        <source>Type the same PIN twice</source>
        <translation>Teipiwch yr un PIN ddwywaith</translation>
    </message>
    <message>
        <source>The PIN is changed. The old one opens nothing any more.</source>
        <translation>Newidiwyd y PIN. Nid yw&apos;r hen un yn agor dim mwyach.</translation>
    </message>
    <message>
        <source>This desk has a PIN now.</source>
        <translation>Mae gan y ddesg hon PIN nawr.</translation>
    </message>
    <message>
        <source>The PIN was not changed. %1</source>
        <translation>Ni newidiwyd y PIN. %1</translation>
    </message>
    <message>
        <source>It is never stored, so nobody can look it up. If you forget it, this desk is filled again from the hub, and what was not sent yet is sent then.</source>
        <translation>Ni chaiff byth ei storio, felly ni all neb ei weld. Os byddwch yn ei anghofio, llenwir y ddesg hon eto o&apos;r hyb, ac anfonir bryd hynny yr hyn nad yw wedi&apos;i anfon eto.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::PlanSheet</name>
    <message>
        <source>Plan a workshop</source>
        <translation>Cynllunio gweithdy</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Beth yw ei enw</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tan</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Who leads it</source>
        <translation>Pwy sy&apos;n ei arwain</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
    <message>
        <source>Whose workshop it is</source>
        <translation>Gweithdy pwy yw e</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Ei gynllunio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Neb eto</translation>
    </message>
    <message>
        <source>As many as come</source>
        <translation>Cynifer ag a ddaw</translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation>Rhowch enw iddo</translation>
    </message>
    <message>
        <source>Choose the day</source>
        <translation>Dewiswch y diwrnod</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>Mae&apos;n gorffen cyn dechrau</translation>
    </message>
    <message>
        <source>It was not planned. %1</source>
        <translation>Ni chafodd ei gynllunio. %1</translation>
    </message>
    <message>
        <source>Series, if it belongs to one</source>
        <translation>Cyfres, os yw&apos;n rhan o un</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
</context>
<context>
    <name>carrel::ui::PrintSheet</name>
    <message>
        <source>Today</source>
        <comment>destroy by</comment>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation>Ymhen 2 wythnos</translation>
    </message>
    <message>
        <source>In 4 weeks</source>
        <translation>Ymhen 4 wythnos</translation>
    </message>
    <message>
        <source>In 3 months</source>
        <translation>Ymhen 3 mis</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>in how long, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>Say why a file is needed: it leaves this desk.</source>
        <translation>Dywedwch pam mae angen ffeil: mae&apos;n gadael y ddesg hon.</translation>
    </message>
    <message>
        <source>Say why it is printed: it holds health information, or where a student was referred.</source>
        <translation>Dywedwch pam y caiff ei argraffu: mae&apos;n cynnwys gwybodaeth iechyd, neu i ble yr atgyfeiriwyd myfyriwr.</translation>
    </message>
    <message>
        <source>The printer did not take all of it. It stays noted as No. %1, because some of it may be on paper. Look at the printer, then print again.</source>
        <translation>Ni chymerodd yr argraffydd y cyfan. Mae&apos;n aros wedi&apos;i nodi fel rhif %1, oherwydd gall rhan ohono fod ar bapur. Edrychwch ar yr argraffydd, yna argraffwch eto.</translation>
    </message>
    <message>
        <source>The file could not be written there. Nothing was saved; No. %1 stays noted. Choose another folder and try again.</source>
        <translation>Nid oedd modd ysgrifennu&apos;r ffeil yno. Ni chadwyd dim; mae rhif %1 yn aros wedi&apos;i nodi. Dewiswch ffolder arall a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Where to save the PDF</source>
        <translation>Ble i gadw&apos;r PDF</translation>
    </message>
    <message>
        <source>Nothing was printed, because the printing could not be noted. %1</source>
        <translation>Nid argraffwyd dim, oherwydd nad oedd modd nodi&apos;r argraffu. %1</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 dudalen</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n tudalen</numerusform>
            <numerusform>%n dudalen</numerusform>
            <numerusform>%n o dudalennau</numerusform>
            <numerusform>%n o dudalennau</numerusform>
            <numerusform>%n o dudalennau</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the printer: %1, No. %2. Destroy by %3.</source>
        <comment>pages, number, date</comment>
        <translation>Anfonwyd i&apos;r argraffydd: %1, rhif %2. Dinistriwch erbyn %3.</translation>
    </message>
    <message>
        <source>Saved: %1, No. %2. Delete the file by %3.</source>
        <comment>pages, number, date</comment>
        <translation>Cadwyd: %1, rhif %2. Dilëwch y ffeil erbyn %3.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Print bras</translation>
    </message>
    <message>
        <source>Include health information</source>
        <translation>Cynnwys gwybodaeth iechyd</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Tudalen flaenorol</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Tudalen nesaf</translation>
    </message>
    <message>
        <source>Read it larger</source>
        <translation>Ei ddarllen yn fwy</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>Beth i&apos;w argraffu</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copïau</translation>
    </message>
    <message>
        <source>Destroy by</source>
        <translation>Dinistrio erbyn</translation>
    </message>
    <message>
        <source>Why it is printed</source>
        <translation>Pam y caiff ei argraffu</translation>
    </message>
    <message>
        <source>Needed for a file, and wherever there is health information.</source>
        <translation>Ei angen ar gyfer ffeil, a lle bynnag y mae gwybodaeth iechyd.</translation>
    </message>
    <message>
        <source>Each printing is noted before it happens: what, how many pages, whom it concerns, and by when it must be destroyed. The note goes into the hub&apos;s audit record.</source>
        <translation>Nodir pob argraffu cyn iddo ddigwydd: beth, sawl tudalen, pwy y mae&apos;n ymwneud â nhw, ac erbyn pryd y mae&apos;n rhaid ei ddinistrio. Mae&apos;r nodyn yn mynd i gofnod archwilio&apos;r hyb.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Argraffu …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Cadw fel PDF …</translation>
    </message>
    <message>
        <source>Nothing was printed or saved: there is no private folder on this computer for the pages to wait in. Free some space, then start Carrel again. If that does not help, ask your IT service to let Carrel write to its own folder.</source>
        <translation>Ni chafodd dim ei argraffu na&apos;i gadw: nid oes ffolder preifat ar y cyfrifiadur hwn i&apos;r tudalennau aros ynddo. Rhyddhewch le, yna dechreuwch Carrel eto. Os nad yw hynny&apos;n helpu, gofynnwch i&apos;ch gwasanaeth TG adael i Carrel ysgrifennu i&apos;w ffolder ei hun.</translation>
    </message>
    <message>
        <source>Printed %1, %2, by %3, %4, at %5.</source>
        <comment>date, time, who, role, computer</comment>
        <translation>Argraffwyd %1, %2, gan %3, %4, ar %5.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::PrintsSheet</name>
    <message>
        <source>My prints</source>
        <translation>Fy mhrintiau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>What you have printed or made a file of. It is yours to destroy in time.</source>
        <translation>Yr hyn a argraffwyd gennych neu y gwnaethoch ffeil ohono. Chi sydd i&apos;w ddinistrio mewn pryd.</translation>
    </message>
    <message>
        <source>To be destroyed now</source>
        <translation>I&apos;w ddinistrio nawr</translation>
    </message>
    <message>
        <source>Kept for now</source>
        <translation>Yn cael ei gadw am y tro</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Dinistriwyd</translation>
    </message>
    <message>
        <source>You have printed nothing</source>
        <translation>Nid ydych wedi argraffu dim</translation>
    </message>
    <message>
        <source>When you print a case, a referral or a review, or make a file of it, it stands here until it is destroyed.</source>
        <translation>Pan fyddwch yn argraffu achos, atgyfeiriad neu adolygiad, neu&apos;n gwneud ffeil ohono, bydd yn sefyll yma nes iddo gael ei ddinistrio.</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <translation>%1, heb ei anfon eto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what to do, which print</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Noted as destroyed</source>
        <translation>Nodwyd ei fod wedi&apos;i ddinistrio</translation>
    </message>
    <message>
        <source>Noted as kept again</source>
        <translation>Nodwyd ei fod yn cael ei gadw eto</translation>
    </message>
    <message>
        <source>1 print is past its day. Destroy it, then say so here.</source>
        <translation>Mae 1 print heibio i&apos;w ddyddiad. Dinistriwch ef, yna dywedwch hynny yma.</translation>
    </message>
    <message numerus="yes">
        <source>%n prints are past their day. Destroy them, then say so here.</source>
        <translation>
            <numerusform>Mae %n print heibio i&apos;w ddyddiad. Dinistriwch ef, yna dywedwch hynny yma.</numerusform>
            <numerusform>Mae %n brint heibio i&apos;w dyddiad. Dinistriwch nhw, yna dywedwch hynny yma.</numerusform>
            <numerusform>Mae %n phrint heibio i&apos;w dyddiad. Dinistriwch nhw, yna dywedwch hynny yma.</numerusform>
            <numerusform>Mae %n print heibio i&apos;w dyddiad. Dinistriwch nhw, yna dywedwch hynny yma.</numerusform>
            <numerusform>Mae %n print heibio i&apos;w dyddiad. Dinistriwch nhw, yna dywedwch hynny yma.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back as kept</source>
        <translation>Rhoi&apos;n ôl fel wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Mark as destroyed</source>
        <translation>Nodi wedi&apos;i ddinistrio</translation>
    </message>
</context>
<context>
    <name>carrel::ui::PublicDisplay</name>
    <message>
        <source>%1 – public display</source>
        <comment>a drop-in session</comment>
        <translation>%1 – sgrin gyhoeddus</translation>
    </message>
    <message>
        <source>%1, please come</source>
        <comment>ticket or name</comment>
        <translation>%1, dewch os gwelwch yn dda</translation>
    </message>
    <message>
        <source>%1, please come to %2</source>
        <comment>ticket or name, desk</comment>
        <translation>%1, dewch at %2 os gwelwch yn dda</translation>
    </message>
    <message>
        <source>Paused for a moment. You keep your place.</source>
        <translation>Wedi&apos;i oedi am funud. Rydych yn cadw eich lle.</translation>
    </message>
    <message>
        <source>%1 waits, %2</source>
        <comment>ticket or name, how long yet</comment>
        <translation>Mae %1 yn aros, %2</translation>
    </message>
    <message>
        <source>If you join now: %1. Give your name at the desk.</source>
        <comment>such as about 20 min</comment>
        <translation>Os ymunwch nawr: %1. Rhowch eich enw wrth y ddesg.</translation>
    </message>
    <message>
        <source>Give your name at the desk.</source>
        <translation>Rhowch eich enw wrth y ddesg.</translation>
    </message>
    <message>
        <source>Please come</source>
        <translation>Dewch os gwelwch yn dda</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Nid oes neb yn aros.</translation>
    </message>
    <message>
        <source>Nobody is called just now.</source>
        <translation>Nid oes neb yn cael ei alw ar hyn o bryd.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>ac 1 arall</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
            <numerusform>a %n arall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::QueueModel</name>
    <message>
        <source>Set aside</source>
        <translation>O&apos;r neilltu</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>how long so far, how long yet</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nesaf</translation>
    </message>
    <message>
        <source>in confidence</source>
        <translation>yn gyfrinachol</translation>
    </message>
    <message>
        <source>Added twice</source>
        <translation>Ychwanegwyd ddwywaith</translation>
    </message>
</context>
<context>
    <name>carrel::ui::Rail</name>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Rhagor</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Yn aros: %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ReasonSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Say why, in a few words</source>
        <translation>Dywedwch pam, mewn ychydig eiriau</translation>
    </message>
</context>
<context>
    <name>carrel::ui::RecordForm</name>
    <message>
        <source>Record</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Sign the record</source>
        <translation>Llofnodi&apos;r cofnod</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Ei adael fel y mae</translation>
    </message>
    <message>
        <source>Everybody in Learning Services can read this once it is signed, and nobody else. The student can ask to read it.</source>
        <translation>Gall pawb yn y Gwasanaethau Dysgu ddarllen hwn ar ôl ei lofnodi, a neb arall. Gall y myfyriwr ofyn am gael ei ddarllen.</translation>
    </message>
    <message>
        <source>What they study</source>
        <translation>Beth maen nhw&apos;n ei astudio</translation>
    </message>
    <message>
        <source>Help asked for</source>
        <translation>Cymorth y gofynnwyd amdano</translation>
    </message>
    <message>
        <source>In the student&apos;s own words, where they said it</source>
        <translation>Yng ngeiriau&apos;r myfyriwr ei hun, lle dywedwyd hynny</translation>
    </message>
    <message>
        <source>Support given</source>
        <translation>Cymorth a roddwyd</translation>
    </message>
    <message>
        <source>What you did together</source>
        <translation>Beth wnaethoch chi gyda&apos;ch gilydd</translation>
    </message>
    <message>
        <source>Agreed next steps</source>
        <translation>Camau nesaf y cytunwyd arnynt</translation>
    </message>
    <message>
        <source>Who does what until when</source>
        <translation>Pwy sy&apos;n gwneud beth erbyn pryd</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Heb ddweud</translation>
    </message>
    <message>
        <source>No other</source>
        <translation>Dim un arall</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Pwnc</translation>
    </message>
    <message>
        <source>Further topic</source>
        <translation>Pwnc arall</translation>
    </message>
    <message>
        <source>Minutes spent</source>
        <translation>Munudau a dreuliwyd</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Dilyniant</translation>
    </message>
    <message>
        <source>Follow-up on</source>
        <translation>Dilyniant ar</translation>
    </message>
    <message>
        <source>Amend the record</source>
        <translation>Diwygio&apos;r cofnod</translation>
    </message>
    <message>
        <source>Sign the amendment</source>
        <translation>Llofnodi&apos;r diwygiad</translation>
    </message>
    <message>
        <source>A colleague has signed a record of it meanwhile. Yours stays here as a draft: read theirs, and amend it where more has to be said.</source>
        <translation>Mae cydweithiwr wedi llofnodi cofnod ohono yn y cyfamser. Mae eich un chi&apos;n aros yma fel drafft: darllenwch ei gofnod ef, a diwygiwch ef lle mae angen dweud mwy.</translation>
    </message>
    <message>
        <source>Say what was done</source>
        <translation>Dywedwch beth a wnaed</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ReferralForm</name>
    <message>
        <source>Refer the student</source>
        <translation>Atgyfeirio&apos;r myfyriwr</translation>
    </message>
    <message>
        <source>Send referral</source>
        <translation>Anfon yr atgyfeiriad</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>To which service</source>
        <translation>At ba wasanaeth</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Only what the service needs in order to help</source>
        <translation>Dim ond yr hyn sydd ei angen ar y gwasanaeth i helpu</translation>
    </message>
    <message>
        <source>The service reads this, and so can the student.</source>
        <translation>Mae&apos;r gwasanaeth yn darllen hyn, a gall y myfyriwr hefyd.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Rhif myfyriwr</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Agreed support</source>
        <translation>Cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>What the service is told besides</source>
        <translation>Beth arall a ddywedir wrth y gwasanaeth</translation>
    </message>
    <message>
        <source>Why it goes without agreement</source>
        <translation>Pam y mae&apos;n mynd heb gytundeb</translation>
    </message>
    <message>
        <source>Read by the director of wellbeing and kept. The student is told the reasons as soon as it is safe.</source>
        <translation>Darllenir gan y cyfarwyddwr llesiant a&apos;i gadw. Caiff y myfyriwr wybod y rhesymau cyn gynted ag y bydd yn ddiogel.</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>Gofyn eto ar</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Dewis</translation>
    </message>
    <message>
        <source>Without agreement, for a reason</source>
        <translation>Heb gytundeb, am reswm</translation>
    </message>
    <message>
        <source>Note the advice</source>
        <translation>Nodi&apos;r cyngor</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Y gwasanaeth</translation>
    </message>
    <message>
        <source>Nothing is sent. It is noted that the student was told where to go.</source>
        <translation>Nid anfonir dim. Nodir y dywedwyd wrth y myfyriwr ble i fynd.</translation>
    </message>
    <message>
        <source>%1 sees the reason and: %2. Nothing else of this case.</source>
        <translation>Mae %1 yn gweld y rheswm a: %2. Dim byd arall o&apos;r achos hwn.</translation>
    </message>
    <message>
        <source>Choose the service</source>
        <translation>Dewiswch y gwasanaeth</translation>
    </message>
    <message>
        <source>Say what the service is asked for</source>
        <translation>Dywedwch beth y gofynnir i&apos;r gwasanaeth amdano</translation>
    </message>
    <message>
        <source>Write the reason: it is kept with the referral</source>
        <translation>Ysgrifennwch y rheswm: caiff ei gadw gyda&apos;r atgyfeiriad</translation>
    </message>
    <message>
        <source>Consent used</source>
        <translation>Y cydsyniad a ddefnyddir</translation>
    </message>
    <message>
        <source>What the student agreed to for this service. New consents are recorded under Consents.</source>
        <translation>Yr hyn y cytunodd y myfyriwr iddo ar gyfer y gwasanaeth hwn. Cofnodir cydsyniadau newydd dan Cydsyniadau.</translation>
    </message>
    <message>
        <source>Choose what the student agreed to for this service, or say why it goes without</source>
        <translation>Dewiswch yr hyn y cytunodd y myfyriwr iddo ar gyfer y gwasanaeth hwn, neu dywedwch pam mae&apos;n mynd hebddo</translation>
    </message>
    <message>
        <source>The fewest that will do, and no more than the student agreed to.</source>
        <translation>Cyn lleied ag sydd ei angen, a dim mwy nag y cytunodd y myfyriwr iddo.</translation>
    </message>
    <message>
        <source>Agreed on %1</source>
        <comment>a day</comment>
        <translation>Cytunwyd %1</translation>
    </message>
    <message>
        <source>Only for %1</source>
        <comment>recipients</comment>
        <translation>Ar gyfer %1 yn unig</translation>
    </message>
    <message>
        <source>The student agreed: %1</source>
        <comment>what was agreed</comment>
        <translation>Cytunodd y myfyriwr: %1</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ReferralPart</name>
    <message>
        <source>Refer the student</source>
        <translation>Atgyfeirio&apos;r myfyriwr</translation>
    </message>
    <message>
        <source>No referrals yet</source>
        <translation>Dim atgyfeiriadau eto</translation>
    </message>
    <message>
        <source>Where the student was referred, what was passed on and what came back stands here.</source>
        <translation>Yma y nodir ble yr atgyfeiriwyd y myfyriwr, beth a drosglwyddwyd a beth ddaeth yn ôl.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>enw</translation>
    </message>
    <message>
        <source>student number</source>
        <translation>rhif myfyriwr</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>ffôn</translation>
    </message>
    <message>
        <source>agreed support</source>
        <translation>cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>A specialist service</source>
        <translation>Gwasanaeth arbenigol</translation>
    </message>
    <message>
        <source>ask again %1</source>
        <translation>gofyn eto %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Trosglwyddwyd</translation>
    </message>
    <message>
        <source>Without agreement, because</source>
        <translation>Heb gytundeb, oherwydd</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ateb</translation>
    </message>
    <message>
        <source>Write down what came back</source>
        <translation>Ysgrifennu&apos;r hyn a ddaeth yn ôl</translation>
    </message>
    <message>
        <source>Call it back</source>
        <translation>Ei alw&apos;n ôl</translation>
    </message>
    <message>
        <source>Consent used</source>
        <translation>Y cydsyniad a ddefnyddir</translation>
    </message>
    <message>
        <source>email</source>
        <translation>e-bost</translation>
    </message>
</context>
<context>
    <name>carrel::ui::RegisterDelegate</name>
    <message>
        <source>Not marked</source>
        <translation>Heb ei farcio</translation>
    </message>
</context>
<context>
    <name>carrel::ui::RegisterHead</name>
    <message>
        <source>Name and programme</source>
        <translation>Enw a rhaglen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Rhaglen</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Presenoldeb</translation>
    </message>
</context>
<context>
    <name>carrel::ui::RegisterModel</name>
    <message>
        <source>not marked</source>
        <translation>heb ei farcio</translation>
    </message>
</context>
<context>
    <name>carrel::ui::RegisterTable</name>
    <message>
        <source>Register</source>
        <translation>Cofrestr</translation>
    </message>
</context>
<context>
    <name>carrel::ui::RegisterView</name>
    <message>
        <source>Marked absent: %1</source>
        <comment>names</comment>
        <translation>Wedi marcio&apos;n absennol: %1</translation>
    </message>
    <message>
        <source>Open the register again</source>
        <translation>Agor y gofrestr eto</translation>
    </message>
    <message>
        <source>Why it is opened again</source>
        <translation>Pam mae&apos;n cael ei hagor eto</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ei hagor</translation>
    </message>
    <message>
        <source>Call the workshop off</source>
        <translation>Canslo&apos;r gweithdy</translation>
    </message>
    <message>
        <source>Why it does not take place</source>
        <translation>Pam nad yw&apos;n digwydd</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Ei ganslo</translation>
    </message>
    <message>
        <source>Add walk-in</source>
        <translation>Ychwanegu galwr</translation>
    </message>
    <message>
        <source>Book a place</source>
        <translation>Cadw lle</translation>
    </message>
    <message>
        <source>Print register</source>
        <translation>Argraffu&apos;r gofrestr</translation>
    </message>
    <message>
        <source>Close register</source>
        <translation>Cau&apos;r gofrestr</translation>
    </message>
    <message>
        <source>Find a name, or a card</source>
        <translation>Canfod enw, neu gerdyn</translation>
    </message>
    <message>
        <source>Mark the rest absent</source>
        <translation>Marcio&apos;r gweddill yn absennol</translation>
    </message>
    <message>
        <source>Say who it is</source>
        <translation>Dweud pwy ydyn nhw</translation>
    </message>
    <message>
        <source>Cancel their place</source>
        <translation>Canslo eu lle</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Rhestr aros</translation>
    </message>
    <message>
        <source>Who comes, without names</source>
        <translation>Pwy sy&apos;n dod, heb enwau</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Deallwyd</translation>
    </message>
    <message>
        <source>Nobody on this register is called that. Press F7 for somebody who walked in.</source>
        <translation>Nid oes neb ar y gofrestr hon o&apos;r enw hwnnw. Pwyswch F7 ar gyfer rhywun a gerddodd i mewn.</translation>
    </message>
    <message>
        <source>The register is closed. Open it again to mark somebody.</source>
        <translation>Mae&apos;r gofrestr ar gau. Agorwch hi eto i farcio rhywun.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Ei hagor eto</translation>
    </message>
    <message>
        <source>This workshop was called off.</source>
        <translation>Cafodd y gweithdy hwn ei ganslo.</translation>
    </message>
    <message>
        <source>This workshop was called off: %1</source>
        <comment>why</comment>
        <translation>Cafodd y gweithdy hwn ei ganslo: %1</translation>
    </message>
    <message>
        <source>The register is closed. Nothing is lost by opening it again.</source>
        <translation>Mae&apos;r gofrestr ar gau. Ni chollir dim o&apos;i hagor eto.</translation>
    </message>
    <message>
        <source>Nobody has booked yet. Whoever walks in is added with F7.</source>
        <translation>Nid oes neb wedi cadw lle eto. Ychwanegir pwy bynnag sy&apos;n cerdded i mewn gyda F7.</translation>
    </message>
    <message>
        <source>%1 of %2 marked</source>
        <translation>%1 o %2 wedi&apos;u marcio</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many, such as present</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>clirio</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>dadwneud</translation>
    </message>
    <message>
        <source>Give a place</source>
        <translation>Rhoi lle</translation>
    </message>
    <message>
        <source>waiting since %1</source>
        <comment>day and time</comment>
        <translation>yn aros ers %1</translation>
    </message>
    <message>
        <source>Give a place to %1</source>
        <comment>name</comment>
        <translation>Rhoi lle i %1</translation>
    </message>
    <message numerus="yes">
        <source>%n places are free</source>
        <translation>
            <numerusform>Nid oes lle rhydd</numerusform>
            <numerusform>Mae %n lle yn rhydd</numerusform>
            <numerusform>Mae %n le yn rhydd</numerusform>
            <numerusform>Mae %n lle yn rhydd</numerusform>
            <numerusform>Mae %n lle yn rhydd</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not saved. %1</source>
        <translation>Ni chafodd ei gadw. %1</translation>
    </message>
    <message>
        <source>What students are told</source>
        <translation>Yr hyn a ddywedir wrth fyfyrwyr</translation>
    </message>
    <message numerus="yes">
        <source>%n people came whose place had been cancelled meanwhile. They count as here.</source>
        <translation>
            <numerusform>Ni ddaeth neb y cafodd ei le ei ganslo yn y cyfamser.</numerusform>
            <numerusform>Daeth %n person er bod ei le wedi&apos;i ganslo yn y cyfamser. Mae&apos;n cyfrif fel un sydd yma.</numerusform>
            <numerusform>Daeth %n o bobl er bod eu lle wedi&apos;i ganslo yn y cyfamser. Maent yn cyfrif fel rhai sydd yma.</numerusform>
            <numerusform>Daeth %n o bobl er bod eu lle wedi&apos;i ganslo yn y cyfamser. Maent yn cyfrif fel rhai sydd yma.</numerusform>
            <numerusform>Daeth %n o bobl er bod eu lle wedi&apos;i ganslo yn y cyfamser. Maent yn cyfrif fel rhai sydd yma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are taken by people who are not shown.</source>
        <translation>
            <numerusform>Nid oes lle wedi&apos;i gymryd gan bobl na chânt eu dangos.</numerusform>
            <numerusform>Mae %n lle wedi&apos;i gymryd gan rywun na chaiff ei ddangos.</numerusform>
            <numerusform>Mae %n o leoedd wedi&apos;u cymryd gan bobl na chânt eu dangos.</numerusform>
            <numerusform>Mae %n o leoedd wedi&apos;u cymryd gan bobl na chânt eu dangos.</numerusform>
            <numerusform>Mae %n o leoedd wedi&apos;u cymryd gan bobl na chânt eu dangos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::RenewForm</name>
    <message>
        <source>User name</source>
        <translation>Enw defnyddiwr</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Sign in and open</source>
        <translation>Mewngofnodi ac agor</translation>
    </message>
    <message>
        <source>Sign in through the university</source>
        <translation>Mewngofnodi drwy&apos;r brifysgol</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Open this desk again</source>
        <translation>Agor y ddesg hon eto</translation>
    </message>
    <message>
        <source>This desk has not heard from the hub for as long as your university allows, so the hub keeps what opens it. Sign in with the network within reach, and it is given back.</source>
        <translation>Nid yw&apos;r ddesg hon wedi clywed gan yr hyb cyhyd ag y mae eich prifysgol yn ei ganiatáu, felly mae&apos;r hyb yn cadw&apos;r hyn sy&apos;n ei hagor. Mewngofnodwch a&apos;r rhwydwaith o fewn cyrraedd, ac fe&apos;i rhoddir yn ôl.</translation>
    </message>
    <message>
        <source>What was not sent yet and what was half written are still here, and come back with it.</source>
        <translation>Mae&apos;r hyn nad anfonwyd eto a&apos;r hyn a oedd ar ganol ei ysgrifennu yma o hyd, a dônt yn ôl gyda hi.</translation>
    </message>
    <message>
        <source>PIN of this desk</source>
        <translation>PIN y ddesg hon</translation>
    </message>
    <message>
        <source>Passphrase of this desk</source>
        <translation>Cyfrinymadrodd y ddesg hon</translation>
    </message>
    <message>
        <source>Type your user name</source>
        <translation>Teipiwch eich enw defnyddiwr</translation>
    </message>
    <message>
        <source>Type your password</source>
        <translation>Teipiwch eich cyfrinair</translation>
    </message>
    <message>
        <source>The hub gave the key back, and it does not open this copy today.</source>
        <translation>Rhoddodd yr hyb yr allwedd yn ôl, ac nid yw&apos;n agor y copi hwn heddiw.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock may be days ahead of the hub&apos;s.</source>
        <translation>Efallai fod cloc y cyfrifiadur hwn ddyddiau o flaen cloc yr hyb.</translation>
    </message>
    <message>
        <source>Set the clock right and try again, or go back and set this desk up again.</source>
        <translation>Cywirwch y cloc a rhowch gynnig arall arni, neu ewch yn ôl a gosodwch y ddesg hon eto.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ReviewForm</name>
    <message>
        <source>Review</source>
        <translation>Adolygiad</translation>
    </message>
    <message>
        <source>Save review</source>
        <translation>Cadw&apos;r adolygiad</translation>
    </message>
    <message>
        <source>Begin another review</source>
        <translation>Dechrau adolygiad arall</translation>
    </message>
    <message>
        <source>Reviews before</source>
        <translation>Adolygiadau blaenorol</translation>
    </message>
    <message>
        <source>About the work, not the student. Leave out who a student is and what they told you: a letter is enough.</source>
        <translation>Am y gwaith, nid y myfyriwr. Gadewch allan pwy yw myfyriwr a&apos;r hyn a ddywedodd wrthych: mae llythyren yn ddigon.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Oddi wrth</translation>
    </message>
    <message>
        <source>To</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Actions taken</source>
        <translation>Camau a gymerwyd</translation>
    </message>
    <message>
        <source>What was done in the cases, and what comes next</source>
        <translation>Yr hyn a wnaed yn yr achosion, a&apos;r hyn sy&apos;n dod nesaf</translation>
    </message>
    <message>
        <source>Training and development</source>
        <translation>Hyfforddiant a datblygiad</translation>
    </message>
    <message>
        <source>What would help with the work</source>
        <translation>Yr hyn a fyddai&apos;n helpu gyda&apos;r gwaith</translation>
    </message>
    <message>
        <source>Service improvement</source>
        <translation>Gwella&apos;r gwasanaeth</translation>
    </message>
    <message>
        <source>What the service should do differently</source>
        <translation>Yr hyn y dylai&apos;r gwasanaeth ei wneud yn wahanol</translation>
    </message>
    <message>
        <source>Review with %1</source>
        <translation>Adolygiad gyda %1</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Heb ei ddechrau</translation>
    </message>
    <message>
        <source>Mark as discussed</source>
        <translation>Nodi iddo gael ei drafod</translation>
    </message>
    <message>
        <source>Mark as agreed</source>
        <translation>Nodi iddo gael ei gytuno</translation>
    </message>
    <message>
        <source>Change it again</source>
        <translation>Ei newid eto</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Without dates</source>
        <translation>Heb ddyddiadau</translation>
    </message>
    <message>
        <source>There is nothing to save yet. Write something under one of the headings.</source>
        <translation>Nid oes dim i&apos;w gadw eto. Ysgrifennwch rywbeth o dan un o&apos;r penawdau.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ReviewsPage</name>
    <message>
        <source>People you manage</source>
        <translation>Y bobl rydych yn eu rheoli</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Adolygiadau</translation>
    </message>
    <message>
        <source>The people you manage, and only their cases.</source>
        <translation>Y bobl rydych yn eu rheoli, a dim ond eu hachosion nhw.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Argraffu …</translation>
    </message>
    <message>
        <source>Write the review</source>
        <translation>Ysgrifennu&apos;r adolygiad</translation>
    </message>
    <message>
        <source>Parts of the review</source>
        <translation>Rhannau&apos;r adolygiad</translation>
    </message>
    <message>
        <source>Workload and cases</source>
        <translation>Llwyth gwaith ac achosion</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygiad</translation>
    </message>
    <message>
        <source>You manage nobody here yet</source>
        <translation>Nid ydych yn rheoli neb yma eto</translation>
    </message>
    <message>
        <source>Whoever keeps the staff records says whom you manage. Their workload then appears here.</source>
        <translation>Pwy bynnag sy&apos;n cadw&apos;r cofnodion staff sy&apos;n dweud pwy rydych yn eu rheoli. Yna mae eu llwyth gwaith yn ymddangos yma.</translation>
    </message>
    <message>
        <source>%1   ·   %2</source>
        <comment>what it is about, whose case</comment>
        <translation>%1   ·   %2</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Llwyth gwaith</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>%1, case summary</source>
        <translation>%1, crynodeb o achos</translation>
    </message>
    <message>
        <source>Write the review with %1</source>
        <translation>Ysgrifennu&apos;r adolygiad gyda %1</translation>
    </message>
    <message>
        <source>supervision appraisal new note</source>
        <translation>goruchwyliaeth arfarniad nodyn newydd</translation>
    </message>
    <message>
        <source>Save the review being written</source>
        <translation>Cadw&apos;r adolygiad sy&apos;n cael ei ysgrifennu</translation>
    </message>
    <message>
        <source>Case summary: %1</source>
        <translation>Crynodeb o achos: %1</translation>
    </message>
    <message>
        <source>Review with %1</source>
        <translation>Adolygiad gyda %1</translation>
    </message>
    <message>
        <source>The people you manage appear at the left as they come.</source>
        <translation>Daw&apos;r bobl rydych yn eu rheoli i&apos;r golwg ar y chwith wrth iddynt gyrraedd.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::RevokeSheet</name>
    <message>
        <source>Revoke this desk</source>
        <translation>Diddymu&apos;r ddesg hon</translation>
    </message>
    <message>
        <source>Revoke it for good</source>
        <translation>Ei diddymu am byth</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Revoke %1&apos;s desk on %2?</source>
        <comment>person, computer</comment>
        <translation>Diddymu desg %1 ar %2?</translation>
    </message>
    <message>
        <source>At its next contact with the hub it erases its key and its copy. Until then, and without a network, it may still be opened until its lease ends.</source>
        <translation>Pan gysyllta nesaf â&apos;r hyb mae&apos;n dileu ei hallwedd a&apos;i chopi. Hyd hynny, a heb rwydwaith, gellir ei hagor o hyd nes y daw ei phrydles i ben.</translation>
    </message>
    <message>
        <source>What %1 has written and not sent is not lost: only the hub can open it, and it waits there for a named person to decide.</source>
        <translation>Nid yw&apos;r hyn a ysgrifennodd %1 ac nas anfonodd ar goll: dim ond yr hyb a all ei agor, ac mae&apos;n aros yno i berson a enwir benderfynu.</translation>
    </message>
    <message>
        <source>When it has erased itself it says so under its own signature, and that receipt is shown here. If it was locked at the time it cannot sign: then here it says told to erase, and never erased.</source>
        <translation>Pan fydd wedi&apos;i dileu ei hun mae&apos;n dweud hynny dan ei llofnod ei hun, a dangosir y dderbynneb honno yma. Os oedd wedi&apos;i chloi ar y pryd ni all lofnodi: yna dywedir yma y dywedwyd wrthi am ddileu, a byth ei bod wedi&apos;i dileu.</translation>
    </message>
    <message>
        <source>This cannot be taken back. %1 can set up a desk anew, on this computer or another.</source>
        <translation>Ni ellir tynnu hyn yn ôl. Gall %1 osod desg o&apos;r newydd, ar y cyfrifiadur hwn neu un arall.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Clirio</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SeenCard</name>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Undo: %1, %2</source>
        <comment>name, what was done</comment>
        <translation>Dadwneud: %1, %2</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Wedi&apos;i wneud heddiw</translation>
    </message>
    <message>
        <source>Make tutorial</source>
        <translation>Gwneud tiwtorial</translation>
    </message>
    <message>
        <source>Make tutorial: %1</source>
        <comment>name</comment>
        <translation>Gwneud tiwtorial: %1</translation>
    </message>
    <message>
        <source>the last %1 of %2</source>
        <comment>how many are listed, how many there are</comment>
        <translation>yr %1 olaf o %2</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <comment>how many are listed</comment>
        <translation>Dangos yr %1 olaf</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <comment>how many there are</comment>
        <translation>Dangos y cyfan: %1</translation>
    </message>
    <message>
        <source>Show the last %1 done today</source>
        <comment>how many are listed</comment>
        <translation>Dangos yr %1 olaf a wnaed heddiw</translation>
    </message>
    <message>
        <source>Show all %1 done today</source>
        <comment>how many there are</comment>
        <translation>Dangos y cyfan: %1 a wnaed heddiw</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SendOnSheet</name>
    <message>
        <source>Send on</source>
        <translation>Anfon ymlaen</translation>
    </message>
    <message>
        <source>Where they go from here</source>
        <translation>I ble maent yn mynd o&apos;r fan hon</translation>
    </message>
    <message>
        <source>For example: Money Advice, or the IT desk.</source>
        <translation>Er enghraifft: Cyngor Ariannol, neu&apos;r ddesg TG.</translation>
    </message>
    <message>
        <source>Send them on</source>
        <translation>Eu hanfon ymlaen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Say where they go</source>
        <translation>Dywedwch i ble maent yn mynd</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SessionBar</name>
    <message>
        <source>Sign in again</source>
        <translation>Mewngofnodi eto</translation>
    </message>
    <message>
        <source>Read the agreement</source>
        <translation>Darllen y cytundeb</translation>
    </message>
    <message>
        <source>Enrol this desk anew</source>
        <translation>Cofrestru&apos;r ddesg hon o&apos;r newydd</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Mewngofnodi</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Cyfrinair</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Enrol anew</source>
        <translation>Cofrestru o&apos;r newydd</translation>
    </message>
    <message>
        <source>The hub is being asked</source>
        <translation>Gofynnir i&apos;r hyb</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Wedi mewngofnodi</translation>
    </message>
    <message>
        <source>See what failed</source>
        <translation>Gweld beth fethodd</translation>
    </message>
    <message>
        <source>As of %1, %2. What others have done since is not on this desk.</source>
        <comment>date and time, how long ago</comment>
        <translation>Fel yr oedd %1, %2. Nid yw&apos;r hyn a wnaeth eraill ers hynny ar y ddesg hon.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Rhoi cynnig arni nawr</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SessionSheet</name>
    <message>
        <source>Open a drop-in session</source>
        <translation>Agor sesiwn galw heibio</translation>
    </message>
    <message>
        <source>Drop-in</source>
        <translation>Galw heibio</translation>
    </message>
    <message>
        <source>Desk 1</source>
        <translation>Desg 1</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Ei henw</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tan</translation>
    </message>
    <message>
        <source>Desks keep the queue until this day is over.</source>
        <translation>Mae desgiau&apos;n cadw&apos;r ciw nes bod y diwrnod hwn ar ben.</translation>
    </message>
    <message>
        <source>Your own desk there</source>
        <translation>Eich desg chi yno</translation>
    </message>
    <message>
        <source>It is called out with the name: come to Desk 1.</source>
        <translation>Caiff ei galw gyda&apos;r enw: dewch i Ddesg 1.</translation>
    </message>
    <message>
        <source>Whose drop-in it is</source>
        <translation>Sesiwn galw heibio pwy ydyw</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ei hagor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation>Rhowch enw iddi</translation>
    </message>
    <message>
        <source>Say where it is</source>
        <translation>Dywedwch ble mae hi</translation>
    </message>
    <message>
        <source>It was not opened. %1</source>
        <translation>Ni chafodd ei hagor. %1</translation>
    </message>
    <message>
        <source>Ticket numbers</source>
        <translation>Rhifau tocyn</translation>
    </message>
    <message>
        <source>First names and an initial</source>
        <translation>Enwau cyntaf a llythyren</translation>
    </message>
    <message>
        <source>On the public display</source>
        <translation>Ar y sgrin gyhoeddus</translation>
    </message>
    <message>
        <source>Whoever comes in confidence is a ticket in any case.</source>
        <translation>Mae pwy bynnag sy&apos;n dod yn gyfrinachol yn docyn beth bynnag.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::Setup</name>
    <message>
        <source>You have not agreed, so nothing was set up and nothing is stored here.</source>
        <translation>Nid ydych wedi cytuno, felly ni osodwyd dim ac nid oes dim wedi&apos;i storio yma.</translation>
    </message>
    <message>
        <source>Set up this desk</source>
        <translation>Gosod y ddesg hon</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Mewngofnodi</translation>
    </message>
    <message>
        <source>Confidentiality agreement</source>
        <translation>Cytundeb cyfrinachedd</translation>
    </message>
    <message>
        <source>Fill this desk</source>
        <translation>Llenwi&apos;r ddesg hon</translation>
    </message>
    <message>
        <source>Demo workspace. Everybody in it is invented.</source>
        <translation>Gweithle arddangos. Mae pawb ynddo wedi&apos;u dyfeisio.</translation>
    </message>
    <message>
        <source>You can stop at any step and come back later.</source>
        <translation>Cewch stopio ar unrhyw gam a dod yn ôl yn hwyrach.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://</source>
        <translation>Rhowch gyfeiriad sy&apos;n dechrau gyda https://</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Dewis PIN</translation>
    </message>
</context>
<context>
    <name>carrel::ui::Shell</name>
    <message>
        <source>Demo workspace – invented people</source>
        <translation>Gweithle arddangos – pobl ddychmygol</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Arddangos</translation>
    </message>
    <message>
        <source>1 choice to make</source>
        <translation>1 dewis i&apos;w wneud</translation>
    </message>
    <message numerus="yes">
        <source>%n choices to make</source>
        <translation>
            <numerusform>0 dewis i&apos;w wneud</numerusform>
            <numerusform>%n dewis i&apos;w wneud</numerusform>
            <numerusform>%n o ddewisiadau i&apos;w gwneud</numerusform>
            <numerusform>%n o ddewisiadau i&apos;w gwneud</numerusform>
            <numerusform>%n o ddewisiadau i&apos;w gwneud</numerusform>
        </translation>
    </message>
    <message>
        <source>1 case due today or overdue</source>
        <translation>1 achos i&apos;w drin heddiw neu&apos;n hwyr</translation>
    </message>
    <message numerus="yes">
        <source>%n cases due today or overdue</source>
        <translation>
            <numerusform>0 achos i&apos;w drin heddiw neu&apos;n hwyr</numerusform>
            <numerusform>%n achos i&apos;w drin heddiw neu&apos;n hwyr</numerusform>
            <numerusform>%n o achosion i&apos;w trin heddiw neu&apos;n hwyr</numerusform>
            <numerusform>%n o achosion i&apos;w trin heddiw neu&apos;n hwyr</numerusform>
            <numerusform>%n o achosion i&apos;w trin heddiw neu&apos;n hwyr</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>Canfod neu wneud unrhyw beth</translation>
    </message>
    <message>
        <source>Filter or search on this page</source>
        <translation>Hidlo neu chwilio ar y dudalen hon</translation>
    </message>
    <message>
        <source>find within list</source>
        <translation>canfod o fewn rhestr</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Achos newydd</translation>
    </message>
    <message>
        <source>open start</source>
        <translation>agor dechrau</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Mynd i: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>previous history</source>
        <translation>blaenorol hanes</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>next history</source>
        <translation>nesaf hanes</translation>
    </message>
    <message>
        <source>Open what is here in another window</source>
        <translation>Agor yr hyn sydd yma mewn ffenestr arall</translation>
    </message>
    <message>
        <source>new window side by side second</source>
        <translation>ffenestr newydd ochr yn ochr ail</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Rhan nesaf y ffenestr</translation>
    </message>
    <message>
        <source>Part of the window before</source>
        <translation>Rhan flaenorol y ffenestr</translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation>Dadwneud yr hyn a wnaed ddiwethaf</translation>
    </message>
    <message>
        <source>take back revert</source>
        <translation>tynnu yn ôl dychwelyd</translation>
    </message>
    <message>
        <source>Redo what was undone last</source>
        <translation>Ailwneud yr hyn a ddadwnaed</translation>
    </message>
    <message>
        <source>again repeat</source>
        <translation>eto ailadrodd</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Gweithgarwch diweddar</translation>
    </message>
    <message>
        <source>history undo log what did I do today</source>
        <translation>hanes dadwneud cofnod beth wnes i heddiw</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Cysoni nawr</translation>
    </message>
    <message>
        <source>refresh send update hub</source>
        <translation>adnewyddu anfon diweddaru hyb</translation>
    </message>
    <message>
        <source>Lock this desk</source>
        <translation>Cloi&apos;r ddesg hon</translation>
    </message>
    <message>
        <source>leave sign out away</source>
        <translation>gadael allgofnodi i ffwrdd</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Cymorth ac allweddi</translation>
    </message>
    <message>
        <source>shortcuts keyboard how do I</source>
        <translation>llwybrau byr bysellfwrdd sut mae</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ychwanegu nodyn</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Ychwanegu cam gweithredu</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Agor achos</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Dim i&apos;w ddadwneud</translation>
    </message>
    <message>
        <source>This cannot be undone: %1</source>
        <translation>Ni ellir dadwneud hyn: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Dim i&apos;w ailwneud</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>paper pdf summary chronology slip preview</source>
        <translation>papur pdf crynodeb cronoleg slip rhagolwg</translation>
    </message>
    <message>
        <source>Who can see this?</source>
        <translation>Pwy all weld hyn?</translation>
    </message>
    <message>
        <source>see as role access audience hidden why</source>
        <translation>gweld fel rôl mynediad cynulleidfa cudd pam</translation>
    </message>
    <message>
        <source>Open a student or a case first: then this says who can see it</source>
        <translation>Agorwch fyfyriwr neu achos yn gyntaf: yna mae hyn yn dweud pwy all ei weld</translation>
    </message>
    <message>
        <source>My prints</source>
        <translation>Fy mhrintiau</translation>
    </message>
    <message>
        <source>paper destroy shred destroyed overdue list printed</source>
        <translation>papur dinistrio rhwygo dinistriwyd hwyr rhestr argraffwyd</translation>
    </message>
    <message>
        <source>1 thing is due</source>
        <translation>Mae 1 peth i&apos;w wneud</translation>
    </message>
    <message numerus="yes">
        <source>%n things are due</source>
        <translation>
            <numerusform>Mae 0 peth i&apos;w wneud</numerusform>
            <numerusform>Mae %n peth i&apos;w wneud</numerusform>
            <numerusform>Mae %n o bethau i&apos;w gwneud</numerusform>
            <numerusform>Mae %n o bethau i&apos;w gwneud</numerusform>
            <numerusform>Mae %n o bethau i&apos;w gwneud</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what was done, why it has no way back</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>This cannot be undone any more: it is not on this desk now</source>
        <translation>Ni ellir dadwneud hyn mwyach: nid yw ar y ddesg hon nawr</translation>
    </message>
    <message>
        <source>This cannot be undone any more: %1</source>
        <translation>Ni ellir dadwneud hyn mwyach: %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>what was done, when</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>It is as it was before</source>
        <translation>Mae fel yr oedd o&apos;r blaen</translation>
    </message>
    <message>
        <source>What students are told</source>
        <translation>Yr hyn a ddywedir wrth fyfyrwyr</translation>
    </message>
    <message>
        <source>privacy notice point of access data hand out</source>
        <translation>hysbysiad preifatrwydd man mynediad data rhoi allan</translation>
    </message>
    <message>
        <source>%1. It is on record, and stays there.</source>
        <comment>what was done and when</comment>
        <translation>%1. Mae ar gofnod, ac yn aros yno.</translation>
    </message>
    <message>
        <source>There is nothing to print on this page</source>
        <translation>Nid oes dim i&apos;w argraffu ar y dudalen hon</translation>
    </message>
    <message>
        <source>your day on Today</source>
        <comment>what can be printed where</comment>
        <translation>eich diwrnod ar Heddiw</translation>
    </message>
    <message>
        <source>a case on Cases</source>
        <comment>what can be printed where</comment>
        <translation>achos ar Achosion</translation>
    </message>
    <message>
        <source>a register on Workshops, once it is there</source>
        <comment>what can be printed where</comment>
        <translation>cofrestr ar Gweithdai, unwaith y mae yno</translation>
    </message>
    <message>
        <source>a review on Reviews</source>
        <comment>what can be printed where</comment>
        <translation>adolygiad ar Adolygiadau</translation>
    </message>
    <message>
        <source>the report of a lost desk on Devices</source>
        <comment>what can be printed where</comment>
        <translation>adroddiad desg goll ar Dyfeisiau</translation>
    </message>
    <message>
        <source>There is nothing to print on this page. You can print: %1</source>
        <comment>what, where</comment>
        <translation>Does dim i&apos;w argraffu ar y dudalen hon. Gallwch argraffu: %1</translation>
    </message>
    <message>
        <source>the queue on Drop-in, while a session is open</source>
        <comment>what can be printed where</comment>
        <translation>y ciw ar Galw heibio, tra bo sesiwn ar agor</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SightSheet</name>
    <message>
        <source>Who can see this?</source>
        <translation>Pwy all weld hyn?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>See as</source>
        <translation>Gweld fel</translation>
    </message>
    <message>
        <source>What a role sees is the same on every record, whatever is written there.</source>
        <translation>Mae&apos;r hyn a wêl rôl yr un fath ar bob cofnod, beth bynnag sydd wedi&apos;i ysgrifennu yno.</translation>
    </message>
    <message>
        <source>Everybody, role by role</source>
        <translation>Pawb, fesul rôl</translation>
    </message>
    <message>
        <source>Reading the policy in force</source>
        <translation>Yn darllen y polisi sydd mewn grym</translation>
    </message>
    <message>
        <source>The policy cannot be read just now</source>
        <translation>Ni ellir darllen y polisi ar hyn o bryd</translation>
    </message>
    <message>
        <source>It is kept at the hub. %1</source>
        <translation>Fe&apos;i cedwir yn yr hyb. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Today these work on it: %1.</source>
        <translation>Heddiw mae&apos;r rhain yn gweithio arno: %1.</translation>
    </message>
    <message>
        <source>All of it.</source>
        <translation>Y cyfan.</translation>
    </message>
    <message>
        <source>%1. Nothing else of it.</source>
        <translation>%1. Dim arall ohono.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between fields</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Only where it is among %1.</source>
        <translation>Dim ond lle mae ymhlith: %1.</translation>
    </message>
    <message>
        <source>; or </source>
        <comment>between ways</comment>
        <translation>; neu </translation>
    </message>
    <message>
        <source>Never, on any record: %1.</source>
        <translation>Byth, ar unrhyw gofnod: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The student can ask to read all of it. A declared conflict of interest hides it from that person altogether, and a restriction from everybody but the register.</source>
        <translation>Gall y myfyriwr ofyn am gael darllen y cyfan. Mae gwrthdaro buddiannau a ddatganwyd yn ei guddio&apos;n llwyr rhag y person hwnnw, a chyfyngiad rhag pawb ond y gofrestr.</translation>
    </message>
    <message>
        <source>Hidden by this role, on any record</source>
        <translation>Cudd i&apos;r rôl hon, ar unrhyw gofnod</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>how much, in which records</comment>
        <translation>%1, yn: %2</translation>
    </message>
    <message>
        <source>%1. Read at the hub, and each reading is recorded</source>
        <translation>%1. Fe&apos;i darllenir yn yr hyb, a chofnodir pob darlleniad</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SignInForm</name>
    <message>
        <source>Address of your university&apos;s hub</source>
        <translation>Cyfeiriad hyb eich prifysgol</translation>
    </message>
    <message>
        <source>Your IT service has it, if it is not filled in already.</source>
        <translation>Mae gan eich gwasanaeth TG ef, os nad yw wedi&apos;i lenwi&apos;n barod.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Enw defnyddiwr</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Mewngofnodi</translation>
    </message>
    <message>
        <source>Sign in with your university</source>
        <translation>Mewngofnodi gyda&apos;ch prifysgol</translation>
    </message>
    <message>
        <source>How the key is kept</source>
        <translation>Sut y cedwir yr allwedd</translation>
    </message>
    <message>
        <source>Once, to set up this desk. After that it opens without the network.</source>
        <translation>Unwaith, i osod y ddesg hon. Wedi hynny mae&apos;n agor heb y rhwydwaith.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Yn mewngofnodi …</translation>
    </message>
    <message>
        <source>The hub is being asked</source>
        <translation>Gofynnir i&apos;r hyb</translation>
    </message>
    <message>
        <source>Stop waiting for the browser</source>
        <translation>Peidio ag aros am y porwr</translation>
    </message>
    <message>
        <source>Your browser has the university&apos;s sign-in page</source>
        <translation>Mae tudalen fewngofnodi&apos;r brifysgol yn eich porwr</translation>
    </message>
    <message>
        <source>Enter the hub&apos;s address</source>
        <translation>Rhowch gyfeiriad yr hyb</translation>
    </message>
    <message>
        <source>What this desk keeps is encrypted. Its key lies in this computer&apos;s keyring.</source>
        <translation>Mae&apos;r hyn y mae&apos;r ddesg hon yn ei gadw wedi&apos;i amgryptio. Mae ei allwedd yng nghylch allweddi&apos;r cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>What this desk keeps is encrypted. It opens with your passphrase.</source>
        <translation>Mae&apos;r hyn y mae&apos;r ddesg hon yn ei gadw wedi&apos;i amgryptio. Mae&apos;n agor â&apos;ch cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Nothing will be kept on this computer.</source>
        <translation>Ni chedwir dim ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Enter your user name</source>
        <translation>Rhowch eich enw defnyddiwr</translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation>Rhowch eich cyfrinair</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Try it as</source>
        <translation>Rhowch gynnig arni fel</translation>
    </message>
    <message>
        <source>Everybody is invented, so the name and the password are filled in. Press “Sign in”.</source>
        <translation>Mae pawb wedi&apos;u dyfeisio, felly mae&apos;r enw a&apos;r cyfrinair wedi&apos;u llenwi. Pwyswch “Mewngofnodi”.</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>Rhoi cynnig ar yr arddangosiad</translation>
    </message>
    <message>
        <source>Set up this desk</source>
        <translation>Gosod y ddesg hon</translation>
    </message>
</context>
<context>
    <name>carrel::ui::Spelling</name>
    <message>
        <source>Spelling is not checked: this computer has no dictionary for it</source>
        <translation>Ni chaiff y sillafu ei wirio: nid oes geiriadur ar ei gyfer ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>No other spelling is known</source>
        <translation>Nid oes sillafiad arall yn hysbys</translation>
    </message>
    <message>
        <source>Add “%1” to my words</source>
        <translation>Ychwanegu “%1” at fy ngeiriau</translation>
    </message>
</context>
<context>
    <name>carrel::ui::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Cam %1 o %2: %3</translation>
    </message>
    <message>
        <source>All %1 steps are done</source>
        <translation>Mae pob un o&apos;r %1 cam wedi&apos;u gwneud</translation>
    </message>
</context>
<context>
    <name>carrel::ui::StudentListModel</name>
    <message>
        <source>A student</source>
        <translation>Myfyriwr</translation>
    </message>
    <message>
        <source>Not stored on this desk</source>
        <translation>Heb ei storio ar y ddesg hon</translation>
    </message>
    <message>
        <source>Found at the university</source>
        <translation>Canfuwyd yn y brifysgol</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Wedi gadael</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Yr un enw</translation>
    </message>
    <message>
        <source>no open case</source>
        <translation>dim achos agored</translation>
    </message>
</context>
<context>
    <name>carrel::ui::StudentProfile</name>
    <message>
        <source>Open case</source>
        <translation>Agor achos</translation>
    </message>
    <message>
        <source>Not stored on this desk. This was read at the hub just now, and the reading is recorded with your name.</source>
        <translation>Heb ei storio ar y ddesg hon. Darllenwyd hwn yn yr hyb eiliad yn ôl, a chofnodir y darlleniad gyda&apos;ch enw.</translation>
    </message>
    <message>
        <source>A student</source>
        <translation>Myfyriwr</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Wedi gadael</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Wedi dychwelyd</translation>
    </message>
    <message>
        <source>Add a preferred name</source>
        <translation>Ychwanegu enw a ffefrir</translation>
    </message>
    <message>
        <source>Change the preferred name</source>
        <translation>Newid yr enw a ffefrir</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Enw a ffefrir</translation>
    </message>
    <message>
        <source>As the student says it. Empty takes it away. Colleagues see it beside the name on record.</source>
        <translation>Fel y mae&apos;r myfyriwr yn ei ddweud. Mae ei adael yn wag yn ei dynnu i ffwrdd. Mae cydweithwyr yn ei weld wrth ymyl yr enw ar y cofnod.</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation>Cadw&apos;r enw</translation>
    </message>
    <message numerus="yes">
        <source>Trimmed from this desk: %n cases of this student.</source>
        <translation>
            <numerusform>Tociwyd o&apos;r ddesg hon: 0 achos y myfyriwr hwn.</numerusform>
            <numerusform>Tociwyd o&apos;r ddesg hon: %n achos y myfyriwr hwn.</numerusform>
            <numerusform>Tociwyd o&apos;r ddesg hon: %n o achosion y myfyriwr hwn.</numerusform>
            <numerusform>Tociwyd o&apos;r ddesg hon: %n o achosion y myfyriwr hwn.</numerusform>
            <numerusform>Tociwyd o&apos;r ddesg hon: %n o achosion y myfyriwr hwn.</numerusform>
        </translation>
    </message>
    <message>
        <source>This student’s cases come back when the hub next answers.</source>
        <translation>Daw achosion y myfyriwr hwn yn ôl pan fydd yr hyb yn ateb nesaf.</translation>
    </message>
    <message>
        <source>Keep them on this desk again</source>
        <translation>Eu cadw ar y ddesg hon eto</translation>
    </message>
    <message>
        <source>Your role sees nothing that tells them apart: ask the student.</source>
        <translation>Nid yw eich rôl yn gweld dim sy&apos;n gwahaniaethu rhyngddynt: gofynnwch i&apos;r myfyriwr.</translation>
    </message>
    <message>
        <source>This one has the number %1; the other: %2. Check it before you write.</source>
        <translation>Rhif yr un hwn yw %1; y llall: %2. Gwiriwch ef cyn ysgrifennu.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Trusted contact</source>
        <translation>Cyswllt y mae&apos;r myfyriwr yn ymddiried ynddo</translation>
    </message>
    <message>
        <source>Add a trusted contact</source>
        <translation>Ychwanegu cyswllt</translation>
    </message>
    <message>
        <source>Change the trusted contact</source>
        <translation>Newid y cyswllt</translation>
    </message>
    <message>
        <source>Whom the student named for when we worry about them, with a number. Empty takes it away.</source>
        <translation>Pwy a enwodd y myfyriwr ar gyfer pan fyddwn yn poeni amdano, gyda rhif. Mae gwag yn ei ddileu.</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>Cadw&apos;r cyswllt</translation>
    </message>
    <message>
        <source>Two students have this name.</source>
        <translation>Mae gan ddau fyfyriwr yr enw hwn.</translation>
    </message>
    <message numerus="yes">
        <source>%n students have this name.</source>
        <translation>
            <numerusform>Nid oes gan yr un myfyriwr yr enw hwn.</numerusform>
            <numerusform>Mae gan %n myfyriwr yr enw hwn.</numerusform>
            <numerusform>Mae gan %n o fyfyrwyr yr enw hwn.</numerusform>
            <numerusform>Mae gan %n o fyfyrwyr yr enw hwn.</numerusform>
            <numerusform>Mae gan %n o fyfyrwyr yr enw hwn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::StudentsPage</name>
    <message>
        <source>Students</source>
        <translation>Myfyrwyr</translation>
    </message>
    <message>
        <source>Choose a student</source>
        <translation>Dewiswch fyfyriwr</translation>
    </message>
    <message>
        <source>Type a name or a number at the left, or go down the list.</source>
        <translation>Teipiwch enw neu rif ar y chwith, neu ewch i lawr y rhestr.</translation>
    </message>
    <message>
        <source>Find the student the new case is for, then choose “Open case”.</source>
        <translation>Dewch o hyd i&apos;r myfyriwr y mae&apos;r achos newydd ar ei gyfer, yna dewiswch “Agor achos”.</translation>
    </message>
    <message>
        <source>Name or student number</source>
        <translation>Enw neu rif myfyriwr</translation>
    </message>
    <message>
        <source>Search the whole university</source>
        <translation>Chwilio&apos;r brifysgol gyfan</translation>
    </message>
    <message>
        <source>1 student</source>
        <translation>1 myfyriwr</translation>
    </message>
    <message numerus="yes">
        <source>%n students</source>
        <translation>
            <numerusform>0 myfyriwr</numerusform>
            <numerusform>%n myfyriwr</numerusform>
            <numerusform>%n o fyfyrwyr</numerusform>
            <numerusform>%n o fyfyrwyr</numerusform>
            <numerusform>%n o fyfyrwyr</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom the hub found is not stored on this desk. The search is recorded with your name.</source>
        <translation>Nid yw&apos;r rhai a ganfu&apos;r hyb wedi&apos;u storio ar y ddesg hon. Cofnodir y chwiliad gyda&apos;ch enw.</translation>
    </message>
    <message>
        <source>Only students on this desk are searched, and only those in your scope are here.</source>
        <translation>Dim ond myfyrwyr ar y ddesg hon a chwilir, a dim ond y rhai o fewn eich cwmpas sydd yma.</translation>
    </message>
    <message>
        <source>Asking the hub for “%1”</source>
        <translation>Gofyn i&apos;r hyb am “%1”</translation>
    </message>
    <message>
        <source>No students on this desk</source>
        <translation>Dim myfyrwyr ar y ddesg hon</translation>
    </message>
    <message>
        <source>Students you work with appear here. To find another, type a name or a number.</source>
        <translation>Bydd myfyrwyr rydych yn gweithio gyda nhw yn ymddangos yma. I ganfod un arall, teipiwch enw neu rif.</translation>
    </message>
    <message>
        <source>No students match “%1”</source>
        <translation>Nid oes myfyrwyr yn cyfateb i “%1”</translation>
    </message>
    <message>
        <source>Neither on this desk nor at the university. Check the spelling, or search by student number.</source>
        <translation>Nid ar y ddesg hon nac yn y brifysgol. Gwiriwch y sillafu, neu chwiliwch yn ôl rhif myfyriwr.</translation>
    </message>
    <message>
        <source>No students on this desk match “%1”</source>
        <translation>Nid oes myfyrwyr ar y ddesg hon yn cyfateb i “%1”</translation>
    </message>
    <message>
        <source>Check the spelling, or look further. Looking further is recorded with your name.</source>
        <translation>Gwiriwch y sillafu, neu chwiliwch ymhellach. Cofnodir chwilio ymhellach gyda&apos;ch enw.</translation>
    </message>
    <message>
        <source>The hub found nobody else.</source>
        <translation>Ni chanfu&apos;r hyb neb arall.</translation>
    </message>
    <message numerus="yes">
        <source>%n found at the university</source>
        <translation>
            <numerusform>Canfuwyd %n yn y brifysgol</numerusform>
            <numerusform>Canfuwyd %n yn y brifysgol</numerusform>
            <numerusform>Canfuwyd %n yn y brifysgol</numerusform>
            <numerusform>Canfuwyd %n yn y brifysgol</numerusform>
            <numerusform>Canfuwyd %n yn y brifysgol</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a case for this student</source>
        <translation>Agor achos ar gyfer y myfyriwr hwn</translation>
    </message>
    <message>
        <source>Open a case for %1</source>
        <translation>Agor achos ar gyfer %1</translation>
    </message>
    <message>
        <source>new case</source>
        <translation>achos newydd</translation>
    </message>
    <message>
        <source>New case for %1</source>
        <translation>Achos newydd ar gyfer %1</translation>
    </message>
    <message>
        <source>%1, student</source>
        <translation>%1, myfyriwr</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Everybody here</source>
        <translation>Pawb yma</translation>
    </message>
    <message>
        <source>Seen lately</source>
        <translation>Gwelwyd yn ddiweddar</translation>
    </message>
    <message>
        <source>Nobody seen lately</source>
        <translation>Neb wedi&apos;i weld yn ddiweddar</translation>
    </message>
    <message>
        <source>No students</source>
        <translation>Dim myfyrwyr</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Diddymu</translation>
    </message>
    <message>
        <source>Students whose meetings, calls or messages you have noted in the last four weeks appear here.</source>
        <translation>Bydd myfyrwyr y nodwyd eu cyfarfodydd, eu galwadau neu eu negeseuon gennych yn y pedair wythnos diwethaf yn ymddangos yma.</translation>
    </message>
    <message>
        <source>The search of the whole university is recorded with your name.</source>
        <translation>Cofnodir y chwiliad o&apos;r brifysgol gyfan gyda&apos;ch enw.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Achos newydd</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Myfyriwr</translation>
    </message>
    <message>
        <source>No student chosen</source>
        <translation>Dim myfyriwr wedi&apos;i ddewis</translation>
    </message>
    <message>
        <source>Once somebody is found, their record opens here.</source>
        <translation>Pan ddeuir o hyd i rywun, bydd eu cofnod yn agor yma.</translation>
    </message>
    <message>
        <source>Your students appear at the left as they come, and open here.</source>
        <translation>Daw eich myfyrwyr i&apos;r golwg ar y chwith wrth iddynt gyrraedd, ac agorant yma.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SummaryView</name>
    <message>
        <source>Where things stand</source>
        <translation>Y sefyllfa ar hyn o bryd</translation>
    </message>
    <message>
        <source>Summary for the line manager</source>
        <translation>Crynodeb i&apos;r rheolwr llinell</translation>
    </message>
    <message>
        <source>Referred to a specialist service</source>
        <translation>Atgyfeiriwyd at wasanaeth arbenigol</translation>
    </message>
    <message>
        <source>Ask again %1</source>
        <translation>Gofyn eto %1</translation>
    </message>
    <message>
        <source>Actions taken</source>
        <translation>Camau a gymerwyd</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Dim eto.</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Atgyfeiriadau</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Dim.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Notes, health information and contact details are not shown to line managers, on any case.</source>
        <translation>Ni ddangosir nodiadau, gwybodaeth iechyd na manylion cysylltu i reolwyr llinell, mewn unrhyw achos.</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Eto i&apos;w wneud</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Dim.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SupervisedModel</name>
    <message>
        <source>Case %1</source>
        <comment>a letter</comment>
        <translation>Achos %1</translation>
    </message>
    <message>
        <source>1 open case</source>
        <translation>1 achos agored</translation>
    </message>
    <message numerus="yes">
        <source>%n open cases</source>
        <translation>
            <numerusform>%n achos agored</numerusform>
            <numerusform>%n achos agored</numerusform>
            <numerusform>%n o achosion agored</numerusform>
            <numerusform>%n o achosion agored</numerusform>
            <numerusform>%n o achosion agored</numerusform>
        </translation>
    </message>
    <message>
        <source>1 action</source>
        <translation>1 weithred</translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n gweithred</numerusform>
            <numerusform>%n weithred</numerusform>
            <numerusform>%n o weithredoedd</numerusform>
            <numerusform>%n o weithredoedd</numerusform>
            <numerusform>%n o weithredoedd</numerusform>
        </translation>
    </message>
    <message>
        <source>Review being written</source>
        <translation>Adolygiad wrthi&apos;n cael ei ysgrifennu</translation>
    </message>
    <message>
        <source>1 case over</source>
        <translation>1 achos yn hwyr</translation>
    </message>
    <message numerus="yes">
        <source>%n cases over</source>
        <translation>
            <numerusform>%n achos yn hwyr</numerusform>
            <numerusform>%n achos yn hwyr</numerusform>
            <numerusform>%n achos yn hwyr</numerusform>
            <numerusform>%n achos yn hwyr</numerusform>
            <numerusform>%n achos yn hwyr</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::SupportForm</name>
    <message>
        <source>Agreed support</source>
        <translation>Cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>Add support</source>
        <translation>Ychwanegu cymorth</translation>
    </message>
    <message>
        <source>The student agreed to this</source>
        <translation>Cytunodd y myfyriwr i hyn</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Yr hyn y cytunwyd arno</translation>
    </message>
    <message>
        <source>In words that the student would use.</source>
        <translation>Mewn geiriau y byddai&apos;r myfyriwr yn eu defnyddio.</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Pwy sy&apos;n ei wneud</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Erbyn pryd</translation>
    </message>
    <message>
        <source>Say what was agreed</source>
        <translation>Dywedwch beth y cytunwyd arno</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SupportPart</name>
    <message>
        <source>Add agreed support</source>
        <translation>Ychwanegu cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>Nothing has been agreed yet</source>
        <translation>Ni chytunwyd ar ddim eto</translation>
    </message>
    <message>
        <source>What the student and staff agree on stands here, with what came of it. The personal tutor sees it too.</source>
        <translation>Yma y nodir yr hyn y mae&apos;r myfyriwr a&apos;r staff yn cytuno arno, a beth ddaeth ohono. Mae&apos;r tiwtor personol yn ei weld hefyd.</translation>
    </message>
    <message>
        <source>Agreed support</source>
        <translation>Cymorth y cytunwyd arno</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>gan %1</translation>
    </message>
    <message>
        <source>agreed by the student</source>
        <translation>cytunwyd gan y myfyriwr</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Write down what came of it</source>
        <translation>Ysgrifennu&apos;r hyn a ddaeth ohono</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SyncChip</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Shows what is sent and what waits</source>
        <translation>Yn dangos beth sy&apos;n cael ei anfon a beth sy&apos;n aros</translation>
    </message>
</context>
<context>
    <name>carrel::ui::SyncPage</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Yn aros i&apos;w hanfon</translation>
    </message>
    <message>
        <source>What became of your changes</source>
        <translation>Beth ddaeth o&apos;ch newidiadau</translation>
    </message>
    <message>
        <source>What this desk holds</source>
        <translation>Beth sydd ar y ddesg hon</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Cysoni</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Cysoni nawr</translation>
    </message>
    <message>
        <source>Last full exchange</source>
        <translation>Cyfnewid llawn diwethaf</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ddim eto</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Cynnig nesaf</translation>
    </message>
    <message>
        <source>This copy may be read until</source>
        <translation>Gellir darllen y copi hwn tan</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Syncing …</source>
        <translation>Yn cysoni …</translation>
    </message>
    <message>
        <source>Nothing. Everything you did has reached the hub.</source>
        <translation>Dim byd. Mae popeth a wnaethoch wedi cyrraedd yr hyb.</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>Gwelwyd: %1</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Yn y ffolder</translation>
    </message>
    <message>
        <source>The hub last answered %1.</source>
        <translation>Atebodd yr hyb ddiwethaf %1.</translation>
    </message>
    <message>
        <source>The hub has not answered yet.</source>
        <translation>Nid yw&apos;r hyb wedi ateb eto.</translation>
    </message>
    <message>
        <source>%1 in this folder, encrypted, in the order they will be sent. %2 Nothing is lost.</source>
        <translation>%1 yn y ffolder hwn, wedi&apos;u hamgryptio, yn y drefn y cânt eu hanfon. %2 Ni chollir dim.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>A %1 arall.</translation>
    </message>
    <message>
        <source>Nothing. What you look at is read at the hub and not stored.</source>
        <translation>Dim. Mae&apos;r hyn yr edrychwch arno yn cael ei ddarllen yn yr hyb ac nid yw&apos;n cael ei storio.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing here needs you</source>
        <translation>Nid oes dim yma sydd eich angen chi</translation>
    </message>
    <message>
        <source>Your role sees no student and no case, so this desk holds none. If you expected to see some, ask whoever looks after roles at your university.</source>
        <translation>Nid yw eich rôl yn gweld unrhyw fyfyriwr nac achos, felly nid yw&apos;r ddesg hon yn cadw dim. Os oeddech yn disgwyl gweld rhai, gofynnwch i&apos;r sawl sy&apos;n gofalu am rolau yn eich prifysgol.</translation>
    </message>
    <message>
        <source>This desk is being filled. What comes to it is counted here.</source>
        <translation>Mae&apos;r ddesg hon yn cael ei llenwi. Caiff yr hyn a ddaw iddi ei gyfrif yma.</translation>
    </message>
    <message>
        <source>Encrypted, and removed by itself when the reason ends.</source>
        <translation>Wedi&apos;i amgryptio, a&apos;i ddileu ohono&apos;i hun pan ddaw&apos;r rheswm i ben.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::TimesSheet</name>
    <message>
        <source>Give a time</source>
        <translation>Rhoi amser</translation>
    </message>
    <message>
        <source>Times on offer</source>
        <translation>Amseroedd ar gynnig</translation>
    </message>
    <message>
        <source>Offer times …</source>
        <translation>Cynnig amseroedd …</translation>
    </message>
    <message>
        <source>Times that are free</source>
        <translation>Amseroedd sy&apos;n rhydd</translation>
    </message>
    <message>
        <source>Times that are free or taken back</source>
        <translation>Amseroedd sy&apos;n rhydd neu wedi&apos;u cymryd yn ôl</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <comment>a time</comment>
        <translation>%1 (wedi&apos;i gymryd yn ôl)</translation>
    </message>
    <message>
        <source>Give this time</source>
        <translation>Rhoi&apos;r amser hwn</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>Ei gynnig eto</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ei gymryd yn ôl</translation>
    </message>
    <message>
        <source>No time is free. Offer one first, or let them wait.</source>
        <translation>Nid oes amser rhydd. Cynigiwch un yn gyntaf, neu gadewch iddynt aros.</translation>
    </message>
    <message>
        <source>No time is free in the coming weeks.</source>
        <translation>Nid oes amser rhydd yn yr wythnosau nesaf.</translation>
    </message>
    <message>
        <source>The time they had, if they had one, is free again.</source>
        <translation>Mae&apos;r amser a oedd ganddynt, os oedd un, yn rhydd eto.</translation>
    </message>
    <message>
        <source>A time that is taken back is offered to nobody. Those that somebody has stand in the list of tutorials.</source>
        <translation>Ni chynigir i neb amser sydd wedi&apos;i gymryd yn ôl. Mae&apos;r rhai sydd gan rywun yn y rhestr o diwtorialau.</translation>
    </message>
    <message>
        <source>It was not saved. %1</source>
        <translation>Ni chafodd ei gadw. %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::TodayPage</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>date format</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Nid oes dim i&apos;w wneud.</translation>
    </message>
    <message>
        <source>1 thing is due.</source>
        <translation>Mae 1 peth i&apos;w wneud.</translation>
    </message>
    <message numerus="yes">
        <source>%n things are due.</source>
        <translation>
            <numerusform>Mae 0 peth i&apos;w wneud.</numerusform>
            <numerusform>Mae %n peth i&apos;w wneud.</numerusform>
            <numerusform>Mae %n o bethau i&apos;w gwneud.</numerusform>
            <numerusform>Mae %n o bethau i&apos;w gwneud.</numerusform>
            <numerusform>Mae %n o bethau i&apos;w gwneud.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs a look.</source>
        <translation>Mae angen golwg ar 1.</translation>
    </message>
    <message numerus="yes">
        <source>%n need a look.</source>
        <translation>
            <numerusform>Mae angen golwg ar 0.</numerusform>
            <numerusform>Mae angen golwg ar %n.</numerusform>
            <numerusform>Mae angen golwg ar %n.</numerusform>
            <numerusform>Mae angen golwg ar %n.</numerusform>
            <numerusform>Mae angen golwg ar %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you today</source>
        <translation>Nid oes dim yn aros amdanoch heddiw</translation>
    </message>
    <message>
        <source>Next steps and actions that fall due, and whatever needs a look, appear here.</source>
        <translation>Bydd camau nesaf a chamau gweithredu sydd i&apos;w gwneud, a beth bynnag sydd angen golwg arno, yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>Nid oes dim i&apos;w wneud heddiw.</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Angen golwg</translation>
    </message>
    <message>
        <source>Nothing needs a look.</source>
        <translation>Nid oes dim ag angen golwg arno.</translation>
    </message>
    <message>
        <source>Done: %1, %2</source>
        <comment>what, about whom</comment>
        <translation>Wedi&apos;i wneud: %1, %2</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Nodi ei fod wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Print my day</source>
        <translation>Argraffu fy niwrnod</translation>
    </message>
    <message>
        <source>Your open case</source>
        <translation>Eich achos agored</translation>
    </message>
    <message>
        <source>The next seven days</source>
        <translation>Y saith diwrnod nesaf</translation>
    </message>
    <message>
        <source>Nothing falls due until %1.</source>
        <translation>Nid oes dim i&apos;w wneud tan %1.</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Yfory, %1</translation>
    </message>
    <message>
        <source>Nothing else falls due until %1.</source>
        <translation>Nid oes dim arall i&apos;w wneud tan %1.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Dewis</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygu</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Setlo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verb, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Fy niwrnod</translation>
    </message>
    <message numerus="yes">
        <source>All %n open cases</source>
        <translation>
            <numerusform>Pob un o&apos;r %n achos agored</numerusform>
            <numerusform>Pob un o&apos;r %n achos agored</numerusform>
            <numerusform>Pob un o&apos;r %n achos agored</numerusform>
            <numerusform>Pob un o&apos;r %n achos agored</numerusform>
            <numerusform>Pob un o&apos;r %n achos agored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>carrel::ui::ToldForm</name>
    <message>
        <source>About what</source>
        <translation>Am beth</translation>
    </message>
    <message>
        <source>Why notes are kept, who reads them, and how to ask for a copy</source>
        <translation>Pam y cedwir nodiadau, pwy sy&apos;n eu darllen, a sut i ofyn am gopi</translation>
    </message>
    <message>
        <source>Who else will be told, and what</source>
        <translation>Pwy arall gaiff wybod, a beth</translation>
    </message>
    <message>
        <source>What happens with health information</source>
        <translation>Beth sy&apos;n digwydd i wybodaeth iechyd</translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation>Am ba hyd y caiff ei gadw</translation>
    </message>
    <message>
        <source>Why something was passed on without agreement</source>
        <translation>Pam y trosglwyddwyd rhywbeth heb gytundeb</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Rhywbeth arall</translation>
    </message>
    <message>
        <source>What exactly</source>
        <translation>Beth yn union</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>Beth sy&apos;n dilyn ohono</translation>
    </message>
    <message>
        <source>As you explained it to the student</source>
        <translation>Fel yr esboniwyd i&apos;r myfyriwr gennych</translation>
    </message>
    <message>
        <source>The student can ask to read this.</source>
        <translation>Gall y myfyriwr ofyn am ddarllen hwn.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ar</translation>
    </message>
    <message>
        <source>What was asked for, such as: a telephone number. Never a guess at the answer.</source>
        <translation>Beth y gofynnwyd amdano, megis: rhif ffôn. Peidiwch byth â dyfalu&apos;r ateb.</translation>
    </message>
    <message>
        <source>Say in a few words what it was</source>
        <translation>Dywedwch mewn ychydig eiriau beth ydoedd</translation>
    </message>
    <message>
        <source>Say what follows; if nothing does, write that</source>
        <translation>Dywedwch beth sy&apos;n dilyn; os nad oes dim yn dilyn, ysgrifennwch hynny</translation>
    </message>
    <message>
        <source>What the student was told</source>
        <translation>Yr hyn a ddywedwyd wrth y myfyriwr</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Ei gofnodi</translation>
    </message>
    <message>
        <source>What the student prefers not to say</source>
        <translation>Yr hyn y mae&apos;n well gan y myfyriwr beidio â&apos;i ddweud</translation>
    </message>
    <message>
        <source>Record what was told</source>
        <translation>Cofnodi beth a ddywedwyd</translation>
    </message>
    <message>
        <source>Record their wish</source>
        <translation>Cofnodi eu dymuniad</translation>
    </message>
</context>
<context>
    <name>carrel::ui::ToldPart</name>
    <message>
        <source>Nothing noted yet</source>
        <translation>Nid oes dim wedi&apos;i nodi eto</translation>
    </message>
    <message>
        <source>What the student was told about how things are kept stands here, and what they chose not to say.</source>
        <translation>Yma y nodir yr hyn a ddywedwyd wrth y myfyriwr ynghylch sut y cedwir pethau, a&apos;r hyn y dewisodd beidio â&apos;i ddweud.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>gan %1</translation>
    </message>
    <message>
        <source>Prefers not to say</source>
        <translation>Mae&apos;n well ganddynt beidio â dweud</translation>
    </message>
    <message>
        <source>Student was told</source>
        <translation>Cafodd y myfyriwr wybod</translation>
    </message>
    <message>
        <source>What follows from it, as explained</source>
        <translation>Beth sy&apos;n dilyn ohono, fel yr esboniwyd</translation>
    </message>
    <message>
        <source>Record what was told</source>
        <translation>Cofnodi beth a ddywedwyd</translation>
    </message>
    <message>
        <source>Record a wish not to say</source>
        <translation>Cofnodi dymuniad i beidio â dweud</translation>
    </message>
    <message>
        <source>Withdrawn, entered by mistake</source>
        <translation>Wedi&apos;i dynnu&apos;n ôl, cofnodwyd drwy gamgymeriad</translation>
    </message>
    <message>
        <source>Restore this entry</source>
        <translation>Adfer y cofnod hwn</translation>
    </message>
    <message>
        <source>Withdraw this entry</source>
        <translation>Tynnu&apos;r cofnod hwn yn ôl</translation>
    </message>
</context>
<context>
    <name>carrel::ui::TopBar</name>
    <message>
        <source>Find a student, case or action</source>
        <translation>Canfod myfyriwr, achos neu gam gweithredu</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Lock this desk</source>
        <translation>Cloi&apos;r ddesg hon</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>you have been nowhere before this</source>
        <translation>nid ydych wedi bod yn unman cyn hyn</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>you have not gone back</source>
        <translation>nid ydych wedi mynd yn ôl</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Canfod unrhyw beth</translation>
    </message>
</context>
<context>
    <name>carrel::ui::TrimCard</name>
    <message>
        <source>Hold less on this desk</source>
        <translation>Cadw llai ar y ddesg hon</translation>
    </message>
    <message>
        <source>Keep them all here again</source>
        <translation>Eu cadw i gyd yma eto</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Tocio</translation>
    </message>
    <message>
        <source>Trim: %1</source>
        <translation>Tocio: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cases trimmed from this desk</source>
        <translation>
            <numerusform>Ni thociwyd unrhyw achos o&apos;r ddesg hon</numerusform>
            <numerusform>Tociwyd %n achos o&apos;r ddesg hon</numerusform>
            <numerusform>Tociwyd %n achos o&apos;r ddesg hon</numerusform>
            <numerusform>Tociwyd %n achos o&apos;r ddesg hon</numerusform>
            <numerusform>Tociwyd %n achos o&apos;r ddesg hon</numerusform>
        </translation>
    </message>
    <message>
        <source>What was trimmed was asked back to this desk</source>
        <translation>Gofynnwyd am gael yn ôl i&apos;r ddesg hon yr hyn a dociwyd</translation>
    </message>
</context>
<context>
    <name>carrel::ui::TroubleCard</name>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Edrych eto</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Gofyn eto</translation>
    </message>
    <message>
        <source>Set this desk up again</source>
        <translation>Gosod y ddesg hon eto</translation>
    </message>
    <message>
        <source>Close Carrel</source>
        <translation>Cau Carrel</translation>
    </message>
    <message>
        <source>The keyring is being asked</source>
        <translation>Gofynnir i&apos;r cylch allweddi</translation>
    </message>
    <message>
        <source>The key to this desk lies in it, and it may want its own password first.</source>
        <translation>Ynddo y mae allwedd y ddesg hon, ac efallai y bydd am gael ei gyfrinair ei hun yn gyntaf.</translation>
    </message>
    <message>
        <source>Look for its window, and answer it there.</source>
        <translation>Chwiliwch am ei ffenestr, ac atebwch ef yno.</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Rhoi&apos;r gorau i aros</translation>
    </message>
    <message>
        <source>Set this desk up again?</source>
        <translation>Gosod y ddesg hon eto?</translation>
    </message>
    <message>
        <source>The encrypted copy on this computer is removed, because nobody can open it any more. You sign in again, and the hub fills it anew with what your role may see.</source>
        <translation>Caiff y copi wedi&apos;i amgryptio ar y cyfrifiadur hwn ei dynnu ymaith, oherwydd na all neb ei agor mwyach. Byddwch yn mewngofnodi eto, ac mae&apos;r hyb yn ei llenwi o&apos;r newydd â&apos;r hyn y caiff eich rôl ei weld.</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost: what had not been sent yet lies sealed beside the copy, and goes to the hub when you sign in, under your name. A sentence that was begun and never saved stays in the sealed file, where only the hub&apos;s keeper can read it.</source>
        <translation>Ni chollir dim a gadwyd: mae&apos;r hyn nad oedd wedi&apos;i anfon eto dan sêl wrth ymyl y copi, ac mae&apos;n mynd i&apos;r hyb pan fyddwch yn mewngofnodi, o dan eich enw chi. Mae brawddeg a ddechreuwyd ac na chadwyd byth yn aros yn y ffeil dan sêl, lle mai dim ond ceidwad yr hyb all ei darllen.</translation>
    </message>
    <message>
        <source>Remove the copy and set up again</source>
        <translation>Tynnu&apos;r copi ymaith a gosod eto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Sign in to open it again</source>
        <translation>Mewngofnodi i&apos;w hagor eto</translation>
    </message>
</context>
<context>
    <name>carrel::ui::TutorialModel</name>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>To write up</source>
        <translation>I&apos;w ysgrifennu</translation>
    </message>
    <message>
        <source>To co-sign</source>
        <translation>I&apos;w gydlofnodi</translation>
    </message>
    <message>
        <source>Waiting for a time</source>
        <translation>Yn aros am amser</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>I ddod</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Drafft</translation>
    </message>
</context>
<context>
    <name>carrel::ui::TutorialView</name>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Pwnc</translation>
    </message>
    <message>
        <source>Help asked for</source>
        <translation>Cymorth y gofynnwyd amdano</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gofynnwyd ar</translation>
    </message>
    <message>
        <source>Came of</source>
        <translation>Deilliodd o</translation>
    </message>
    <message>
        <source>a visit to a drop-in</source>
        <translation>ymweliad galw heibio</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Record before</source>
        <translation>Cofnod blaenorol</translation>
    </message>
    <message>
        <source>What they study</source>
        <translation>Beth maen nhw&apos;n ei astudio</translation>
    </message>
    <message>
        <source>Support given</source>
        <translation>Cymorth a roddwyd</translation>
    </message>
    <message>
        <source>Agreed next steps</source>
        <translation>Camau nesaf y cytunwyd arnynt</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Pynciau</translation>
    </message>
    <message>
        <source>Minutes spent</source>
        <translation>Munudau a dreuliwyd</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Dilyniant</translation>
    </message>
    <message>
        <source>Follow-up on</source>
        <translation>Dilyniant ar</translation>
    </message>
    <message>
        <source>Co-sign</source>
        <translation>Cydlofnodi</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Diwygio</translation>
    </message>
    <message>
        <source>Amend the record</source>
        <translation>Diwygio&apos;r cofnod</translation>
    </message>
    <message>
        <source>None on this desk. Older ones are at the hub.</source>
        <translation>Dim ar y ddesg hon. Mae rhai hŷn yn yr hyb.</translation>
    </message>
    <message>
        <source>Next steps then: %1</source>
        <translation>Camau nesaf bryd hynny: %1</translation>
    </message>
    <message>
        <source>Cancel the tutorial</source>
        <translation>Canslo&apos;r tiwtorial</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Archeb</translation>
    </message>
    <message>
        <source>Earlier visits</source>
        <translation>Ymweliadau cynharach</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Deallwyd</translation>
    </message>
    <message>
        <source>Signed. A colleague has to sign it as well.</source>
        <translation>Wedi&apos;i lofnodi. Rhaid i gydweithiwr ei lofnodi hefyd.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Wedi&apos;i lofnodi</translation>
    </message>
    <message>
        <source>Give another time</source>
        <translation>Rhoi amser arall</translation>
    </message>
    <message>
        <source>Give a time</source>
        <translation>Rhoi amser</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Dechrau</translation>
    </message>
    <message>
        <source>A trainee wrote this record. It counts as finished once you, or another colleague, have signed it as well.</source>
        <translation>Hyfforddai a ysgrifennodd y cofnod hwn. Mae&apos;n cyfrif fel un gorffenedig pan fyddwch chi, neu gydweithiwr arall, wedi&apos;i lofnodi hefyd.</translation>
    </message>
    <message>
        <source>It waits for a colleague&apos;s signature. Nobody signs for themselves.</source>
        <translation>Mae&apos;n aros am lofnod cydweithiwr. Nid oes neb yn llofnodi drosto&apos;i hun.</translation>
    </message>
    <message>
        <source>What you had begun to write is kept on this desk. Amending the record takes it up.</source>
        <translation>Cedwir yr hyn roeddech wedi dechrau ei ysgrifennu ar y ddesg hon. Bydd diwygio&apos;r cofnod yn ei gynnwys.</translation>
    </message>
    <message>
        <source>Amend with what I wrote</source>
        <translation>Diwygio â&apos;r hyn a ysgrifennais</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Wedi cyrraedd</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Wedi dechrau</translation>
    </message>
    <message>
        <source>Over. The record can be written now.</source>
        <translation>Ar ben. Gellir ysgrifennu&apos;r cofnod nawr.</translation>
    </message>
    <message>
        <source>Put down: they did not come</source>
        <translation>Nodwyd: ni ddaethant</translation>
    </message>
    <message>
        <source>Cancelled. The time is free again.</source>
        <translation>Wedi&apos;i ganslo. Mae&apos;r amser yn rhydd eto.</translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation>Ar y rhestr aros</translation>
    </message>
    <message>
        <source>The time is given</source>
        <translation>Mae&apos;r amser wedi&apos;i roi</translation>
    </message>
    <message>
        <source>Nobody signs for themselves, and a trainee for nobody else. Ask a colleague.</source>
        <translation>Nid oes neb yn llofnodi drosto&apos;i hun, na hyfforddai dros neb arall. Gofynnwch i gydweithiwr.</translation>
    </message>
    <message>
        <source>Co-signed</source>
        <translation>Wedi&apos;i gydlofnodi</translation>
    </message>
    <message>
        <source>That time is not free any more. Choose another.</source>
        <translation>Nid yw&apos;r amser hwnnw&apos;n rhydd mwyach. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>It was not saved. %1</source>
        <translation>Ni chafodd ei gadw. %1</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Gorffen</translation>
    </message>
    <message>
        <source>Mark as not come</source>
        <translation>Nodi heb ddod</translation>
    </message>
    <message>
        <source>Move to another time</source>
        <translation>Symud i amser arall</translation>
    </message>
    <message>
        <source>Put on the waiting list</source>
        <translation>Rhoi ar y rhestr aros</translation>
    </message>
    <message>
        <source>Mark as arrived</source>
        <translation>Nodi wedi cyrraedd</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>cydweithiwr</translation>
    </message>
    <message>
        <source>Co-sign the record that %1 wrote? A signature cannot be taken back.</source>
        <comment>trainee</comment>
        <translation>Cydlofnodi&apos;r cofnod hwn? Awdur: %1. Ni ellir tynnu llofnod yn ôl.</translation>
    </message>
    <message>
        <source>Co-sign it</source>
        <translation>Ei gydlofnodi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>carrel::ui::TutorialsPage</name>
    <message>
        <source>Tutorials</source>
        <translation>Tiwtorialau</translation>
    </message>
    <message>
        <source>Book a tutorial</source>
        <translation>Cadw tiwtorial</translation>
    </message>
    <message>
        <source>No tutorials in these weeks</source>
        <translation>Dim tiwtorialau yn yr wythnosau hyn</translation>
    </message>
    <message>
        <source>Offer times, and book somebody; a visit to a drop-in can become a tutorial as well.</source>
        <translation>Cynigiwch amseroedd, a chadwch le i rywun; gall ymweliad galw heibio droi&apos;n diwtorial hefyd.</translation>
    </message>
    <message>
        <source>Choose a tutorial</source>
        <translation>Dewiswch diwtorial</translation>
    </message>
    <message>
        <source>Its booking and its record then stand here.</source>
        <translation>Bydd ei archeb a&apos;i gofnod wedyn yma.</translation>
    </message>
    <message>
        <source>with you</source>
        <translation>gyda chi</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>colleague</comment>
        <translation>gyda %1</translation>
    </message>
    <message numerus="yes">
        <source>%n times are on offer now</source>
        <translation>
            <numerusform>Does dim amser ar gynnig nawr</numerusform>
            <numerusform>Mae %n amser ar gynnig nawr</numerusform>
            <numerusform>Mae %n o amseroedd ar gynnig nawr</numerusform>
            <numerusform>Mae %n o amseroedd ar gynnig nawr</numerusform>
            <numerusform>Mae %n o amseroedd ar gynnig nawr</numerusform>
        </translation>
    </message>
    <message>
        <source>Tutorial of %1</source>
        <comment>student</comment>
        <translation>Tiwtorial: %1</translation>
    </message>
    <message>
        <source>Book a tutorial …</source>
        <translation>Cadw tiwtorial …</translation>
    </message>
    <message>
        <source>booking appointment student</source>
        <translation>archeb apwyntiad myfyriwr</translation>
    </message>
    <message>
        <source>Next step of the tutorial</source>
        <translation>Cam nesaf y tiwtorial</translation>
    </message>
    <message>
        <source>arrived begin time start</source>
        <translation>cyrraedd dechrau amser</translation>
    </message>
    <message>
        <source>The tutorial is over</source>
        <translation>Mae&apos;r tiwtorial ar ben</translation>
    </message>
    <message>
        <source>finish done end</source>
        <translation>gorffen diwedd</translation>
    </message>
    <message>
        <source>They did not come</source>
        <translation>Ni ddaethant</translation>
    </message>
    <message>
        <source>DNA no-show absent</source>
        <translation>absennol heb ddod</translation>
    </message>
    <message>
        <source>Give another time …</source>
        <translation>Rhoi amser arall …</translation>
    </message>
    <message>
        <source>move rebook</source>
        <translation>symud aildrefnu</translation>
    </message>
    <message>
        <source>Cancel the tutorial</source>
        <translation>Canslo&apos;r tiwtorial</translation>
    </message>
    <message>
        <source>Sign the record</source>
        <translation>Llofnodi&apos;r cofnod</translation>
    </message>
    <message>
        <source>save finish write up</source>
        <translation>cadw gorffen ysgrifennu</translation>
    </message>
    <message>
        <source>trainee second signature</source>
        <translation>hyfforddai ail lofnod</translation>
    </message>
    <message>
        <source>Amend the record</source>
        <translation>Diwygio&apos;r cofnod</translation>
    </message>
    <message>
        <source>change correct</source>
        <translation>newid cywiro</translation>
    </message>
    <message>
        <source>Times on offer …</source>
        <translation>Amseroedd ar gynnig …</translation>
    </message>
    <message>
        <source>slots availability take back</source>
        <translation>slotiau argaeledd cymryd yn ôl</translation>
    </message>
    <message>
        <source>Offer times …</source>
        <translation>Cynnig amseroedd …</translation>
    </message>
    <message>
        <source>slots availability</source>
        <translation>slotiau argaeledd</translation>
    </message>
    <message>
        <source>Your team&apos;s tutorials appear at the left as they come, and open here.</source>
        <translation>Bydd tiwtorialau eich tîm yn ymddangos ar y chwith wrth iddynt ddod, ac yn agor yma.</translation>
    </message>
    <message>
        <source>Offer times</source>
        <translation>Cynnig amseroedd</translation>
    </message>
    <message>
        <source>Co-sign the record …</source>
        <translation>Cydlofnodi&apos;r cofnod …</translation>
    </message>
    <message>
        <source>what you book and record stays on this desk, encrypted, and goes to the hub as soon as it can. A time may be given away elsewhere meanwhile; you are told who was first.</source>
        <translation>mae&apos;r hyn yr ydych yn ei gadw a&apos;i gofnodi yn aros ar y ddesg hon, wedi&apos;i amgryptio, ac yn mynd i&apos;r hyb cyn gynted ag y gall. Gall amser gael ei roi i rywun arall yn y cyfamser; dywedir wrthych pwy oedd gyntaf.</translation>
    </message>
    <message>
        <source>Earlier tutorials</source>
        <translation>Tiwtorialau cynharach</translation>
    </message>
    <message>
        <source>Earlier tutorials of somebody …</source>
        <translation>Tiwtorialau cynharach rhywun …</translation>
    </message>
    <message>
        <source>past history before old records</source>
        <translation>gorffennol hanes o&apos;r blaen hen gofnodion</translation>
    </message>
</context>
<context>
    <name>carrel::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ailwneud</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Gweithgarwch diweddar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cau&apos;r neges hon</translation>
    </message>
</context>
<context>
    <name>carrel::ui::VisitCard</name>
    <message>
        <source>What was done, in a line (if you like)</source>
        <translation>Yr hyn a wnaed, mewn llinell (os mynnwch)</translation>
    </message>
    <message>
        <source>What was done, in a line</source>
        <translation>Yr hyn a wnaed, mewn llinell</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Gorffen</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Galw eto</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Cymryd drosodd</translation>
    </message>
    <message>
        <source>Send on …</source>
        <translation>Anfon ymlaen …</translation>
    </message>
    <message>
        <source>Say who it is …</source>
        <translation>Dweud pwy ydyw …</translation>
    </message>
    <message>
        <source>Open student</source>
        <translation>Agor y myfyriwr</translation>
    </message>
    <message>
        <source>Asking the hub whether a colleague was first</source>
        <translation>Yn gofyn i&apos;r hyb a oedd cydweithiwr yn gyntaf</translation>
    </message>
    <message>
        <source>Called %1 times, not here yet</source>
        <translation>Galwyd %1 gwaith, heb gyrraedd eto</translation>
    </message>
    <message>
        <source>Called, not here yet</source>
        <translation>Galwyd, heb gyrraedd eto</translation>
    </message>
    <message>
        <source>Only the one who sees them can finish this visit.</source>
        <translation>Dim ond pwy sy&apos;n rhoi sylw iddynt all orffen yr ymweliad hwn.</translation>
    </message>
    <message>
        <source>Mark as arrived</source>
        <translation>Nodi wedi cyrraedd</translation>
    </message>
    <message>
        <source>Mark as not come</source>
        <translation>Nodi heb ddod</translation>
    </message>
    <message>
        <source>Mark as left</source>
        <translation>Nodi ei fod wedi gadael</translation>
    </message>
    <message>
        <source>Decide …</source>
        <translation>Penderfynu …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Put back at the end</source>
        <translation>Rhoi&apos;n ôl ar y diwedd</translation>
    </message>
    <message>
        <source>Take over from %1?</source>
        <comment>colleague</comment>
        <translation>Cymryd drosodd oddi wrth: %1?</translation>
    </message>
    <message>
        <source>your colleague</source>
        <translation>eich cydweithiwr</translation>
    </message>
</context>
<context>
    <name>carrel::ui::WaitingModel</name>
    <message>
        <source>Past its date</source>
        <translation>Wedi pasio&apos;r dyddiad</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>I&apos;w benderfynu</translation>
    </message>
    <message>
        <source>A person no longer here</source>
        <translation>Rhywun nad yw yma mwyach</translation>
    </message>
    <message>
        <source>%1  ·  came %2</source>
        <comment>what, when</comment>
        <translation>%1  ·  daeth %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>day</comment>
        <translation>erbyn %1</translation>
    </message>
</context>
<context>
    <name>carrel::ui::WaitingPage</name>
    <message>
        <source>Waiting for a decision</source>
        <translation>Yn aros am benderfyniad</translation>
    </message>
    <message>
        <source>Ask the hub again</source>
        <translation>Gofyn i&apos;r hyb eto</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>What staff wrote and no rule can decide on. A person decides.</source>
        <translation>Yr hyn a ysgrifennodd staff ac na all unrhyw reol benderfynu arno. Person sy&apos;n penderfynu.</translation>
    </message>
    <message>
        <source>It was not read: the hub did not answer. %1</source>
        <translation>Ni chafodd ei ddarllen: nid atebodd yr hyb. %1</translation>
    </message>
    <message>
        <source>The hub cannot read it with the keys it has. It is kept as it came.</source>
        <translation>Ni all yr hyb ei ddarllen â&apos;r allweddi sydd ganddo. Caiff ei gadw fel y daeth.</translation>
    </message>
    <message>
        <source>Here is what was written. Reading it is on record.</source>
        <translation>Dyma&apos;r hyn a ysgrifennwyd. Mae&apos;r darllen wedi&apos;i gofnodi.</translation>
    </message>
    <message>
        <source>What you wrote yourself is for somebody else to decide.</source>
        <translation>Rhywun arall sydd i benderfynu ar yr hyn a ysgrifennoch chi.</translation>
    </message>
    <message>
        <source>The hub has not confirmed it, so take it as not decided. %1</source>
        <translation>Nid yw&apos;r hyb wedi&apos;i gadarnhau, felly cymerwch nad yw wedi&apos;i benderfynu. %1</translation>
    </message>
    <message>
        <source>Somebody has decided it meanwhile.</source>
        <translation>Mae rhywun wedi penderfynu arno yn y cyfamser.</translation>
    </message>
    <message>
        <source>It still cannot stand: something that must be there is missing, or its record is gone. It stays here; set it aside if it is not needed.</source>
        <translation>Ni all sefyll o hyd: mae rhywbeth y mae&apos;n rhaid ei gael ar goll, neu mae ei gofnod wedi mynd. Mae&apos;n aros yma; rhowch ef o&apos;r neilltu os nad oes ei angen.</translation>
    </message>
    <message>
        <source>Choose what to look at</source>
        <translation>Dewiswch beth i edrych arno</translation>
    </message>
    <message>
        <source>Why it waits, and what can be done, is then said here.</source>
        <translation>Dywedir yma wedyn pam y mae&apos;n aros, a beth y gellir ei wneud.</translation>
    </message>
    <message>
        <source>A person no longer here</source>
        <translation>Rhywun nad yw yma mwyach</translation>
    </message>
    <message>
        <source>%1   ·   came %2   ·   decide by %3</source>
        <comment>what, when, day</comment>
        <translation>%1   ·   daeth %2   ·   penderfynwch erbyn %3</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Gofyn eto</translation>
    </message>
    <message>
        <source>Asking the hub what waits</source>
        <translation>Yn gofyn i&apos;r hyb beth sy&apos;n aros</translation>
    </message>
    <message>
        <source>What waits cannot be read just now</source>
        <translation>Ni ellir darllen yr hyn sy&apos;n aros ar hyn o bryd</translation>
    </message>
    <message>
        <source>The hub keeps it, and no desk does. %1</source>
        <translation>Yr hyb sy&apos;n ei gadw, ac nid unrhyw ddesg. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Does dim yn aros</translation>
    </message>
    <message>
        <source>When something that a colleague wrote meets a rule, or was left on a desk that is revoked, it stands here until somebody decides.</source>
        <translation>Pan fydd rhywbeth a ysgrifennodd cydweithiwr yn cwrdd â rheol, neu wedi&apos;i adael ar ddesg sydd wedi&apos;i dirymu, bydd yma nes i rywun benderfynu.</translation>
    </message>
    <message>
        <source>Waiting, from %1</source>
        <translation>Yn aros, gan: %1</translation>
    </message>
    <message>
        <source>Say why, and read it</source>
        <translation>Dweud pam, a&apos;i ddarllen</translation>
    </message>
    <message>
        <source>quarantine words draft</source>
        <translation>cwarantin geiriau drafft</translation>
    </message>
    <message>
        <source>release accept</source>
        <translation>rhyddhau derbyn</translation>
    </message>
    <message>
        <source>decline refuse</source>
        <translation>gwrthod</translation>
    </message>
    <message>
        <source>Ask the hub again what waits</source>
        <translation>Gofyn eto i&apos;r hyb beth sy&apos;n aros</translation>
    </message>
    <message>
        <source>a person no longer here</source>
        <translation>person nad yw yma mwyach</translation>
    </message>
    <message>
        <source>%1 by %2 stands now</source>
        <comment>what, author</comment>
        <translation>Mae %1 gan %2 yn sefyll nawr</translation>
    </message>
    <message>
        <source>%1 by %2 is set aside, and kept</source>
        <comment>what, author</comment>
        <translation>Mae %1 gan %2 wedi&apos;i roi o&apos;r neilltu, a&apos;i gadw</translation>
    </message>
    <message>
        <source>What waits is as it was at %1. %2</source>
        <comment>when, why nothing newer is known and what to do</comment>
        <translation>Mae&apos;r hyn sy&apos;n aros fel yr oedd am %1. %2</translation>
    </message>
</context>
<context>
    <name>carrel::ui::WaitingView</name>
    <message>
        <source>Why it waits</source>
        <translation>Pam y mae&apos;n aros</translation>
    </message>
    <message>
        <source>Read what was written</source>
        <translation>Darllen yr hyn a ysgrifennwyd</translation>
    </message>
    <message>
        <source>Nothing of it is shown until you say why you read it. That you did, and your reason, stand in the hub&apos;s audit.</source>
        <translation>Ni ddangosir dim ohono nes i chi ddweud pam rydych yn ei ddarllen. Mae&apos;r ffaith i chi wneud hynny, a&apos;ch rheswm, yn archwiliad yr hyb.</translation>
    </message>
    <message>
        <source>Why you read it</source>
        <translation>Pam rydych yn ei ddarllen</translation>
    </message>
    <message>
        <source>For example: its author has asked for it.</source>
        <translation>Er enghraifft: mae ei awdur wedi gofyn amdano.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Ei ddarllen</translation>
    </message>
    <message>
        <source>Say in a few words why you need to read it</source>
        <translation>Dywedwch mewn ychydig eiriau pam mae angen i chi ei ddarllen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Penderfynu</translation>
    </message>
    <message>
        <source>Let it stand, and it becomes its author&apos;s change, under their name and yours. Set it aside, and it is kept here and stands nowhere.</source>
        <translation>Gadewch iddo sefyll, a daw&apos;n newid gan ei awdur, o dan eu henw hwy a&apos;ch enw chi. Rhowch ef o&apos;r neilltu, a chaiff ei gadw yma heb sefyll yn unman.</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>Gadael iddo sefyll</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Ei roi o&apos;r neilltu</translation>
    </message>
    <message>
        <source>Nothing decides by itself when the date has passed.</source>
        <translation>Nid oes dim yn penderfynu ohono&apos;i hun pan fydd y dyddiad wedi pasio.</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Yr hyn a ysgrifennwyd</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, student number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Written, by the desk&apos;s clock</source>
        <translation>Ysgrifennwyd, yn ôl cloc y ddesg</translation>
    </message>
</context>
<context>
    <name>carrel::ui::WalkUpSheet</name>
    <message>
        <source>Add somebody to the queue</source>
        <translation>Ychwanegu rhywun at y ciw</translation>
    </message>
    <message>
        <source>Say who it is</source>
        <translation>Dweud pwy ydyw</translation>
    </message>
    <message>
        <source>Students found</source>
        <translation>Myfyrwyr a gafwyd</translation>
    </message>
    <message>
        <source>In confidence: no topic where others can look on</source>
        <translation>Yn gyfrinachol: dim pwnc lle gall eraill weld</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Ychwanegu at y ciw</translation>
    </message>
    <message>
        <source>This is who it is</source>
        <translation>Dyma pwy ydyw</translation>
    </message>
    <message>
        <source>Add without finding them</source>
        <translation>Ychwanegu heb ddod o hyd iddynt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Who has come?</source>
        <translation>Pwy sydd wedi dod?</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Pwy ydyw?</translation>
    </message>
    <message>
        <source>Name, student number or card</source>
        <translation>Enw, rhif myfyriwr neu gerdyn</translation>
    </message>
    <message>
        <source>A card reader types the number and Enter by itself.</source>
        <translation>Mae darllenydd cardiau&apos;n teipio&apos;r rhif ac Enter ei hun.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Heb ddweud</translation>
    </message>
    <message>
        <source>What they come for</source>
        <translation>Pam y daethant</translation>
    </message>
    <message>
        <source>Nobody is looked up before you type.</source>
        <translation>Ni chwilir am neb cyn i chi deipio.</translation>
    </message>
    <message>
        <source>Enter adds the one that is marked; the arrows go to another.</source>
        <translation>Mae Enter yn ychwanegu&apos;r un a farciwyd; mae&apos;r saethau&apos;n mynd at un arall.</translation>
    </message>
    <message>
        <source>Nobody on this desk. Enter asks the hub.</source>
        <translation>Neb ar y ddesg hon. Mae Enter yn gofyn i&apos;r hyb.</translation>
    </message>
    <message>
        <source>Several fit. Choose one.</source>
        <translation>Mae sawl un yn cyfateb. Dewiswch un.</translation>
    </message>
    <message>
        <source>Nobody on this desk fits, and the hub could not be asked. %1 Add them without finding them: a person matches them later.</source>
        <translation>Does neb ar y ddesg hon yn cyfateb, ac ni ellid gofyn i&apos;r hyb. %1 Ychwanegwch hwy heb ddod o hyd iddynt: bydd person yn eu cysylltu&apos;n nes ymlaen.</translation>
    </message>
    <message>
        <source>Nobody is found by that. Check the spelling or the number, or add them without finding them.</source>
        <translation>Ni chafwyd neb felly. Gwiriwch y sillafu neu&apos;r rhif, neu ychwanegwch hwy heb ddod o hyd iddynt.</translation>
    </message>
    <message>
        <source>Nobody was added. %1</source>
        <translation>Ni chafodd neb ei ychwanegu. %1</translation>
    </message>
    <message>
        <source>Name they give</source>
        <translation>Yr enw a roddir</translation>
    </message>
    <message>
        <source>Your role does not look people up. They wait under the name they give, and a colleague who looks people up says who they are.</source>
        <translation>Nid yw eich rôl yn chwilio am bobl. Byddant yn aros dan yr enw a roddant, a bydd cydweithiwr sy&apos;n chwilio am bobl yn dweud pwy ydynt.</translation>
    </message>
    <message>
        <source>Nobody on this desk, and the hub does not answer. Enter adds them without finding them; a person matches them later.</source>
        <translation>Neb ar y ddesg hon, ac nid yw&apos;r hyb yn ateb. Mae Enter yn eu hychwanegu heb ddod o hyd iddynt; bydd person yn eu cysylltu&apos;n nes ymlaen.</translation>
    </message>
    <message>
        <source>Nobody on this desk, and the hub does not answer now.</source>
        <translation>Neb ar y ddesg hon, ac nid yw&apos;r hyb yn ateb nawr.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::WelcomeForm</name>
    <message>
        <source>The demonstration cannot begin, because the program of the hub is not installed beside this one. Install carrel-hub as well, or sign in to your university.</source>
        <translation>Ni all yr arddangosiad ddechrau, am nad yw rhaglen yr hyb wedi&apos;i gosod wrth ochr yr un hon. Gosodwch carrel-hub hefyd, neu mewngofnodwch i&apos;ch prifysgol.</translation>
    </message>
    <message>
        <source>The demonstration is open in another window of Carrel. Go on there, or close it and try again.</source>
        <translation>Mae&apos;r arddangosiad ar agor mewn ffenestr arall o Carrel. Ewch ymlaen yno, neu caewch hi a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The demonstration could not be written to this computer. See that there is room on the disk, and try again.</source>
        <translation>Ni ellid ysgrifennu&apos;r arddangosiad i&apos;r cyfrifiadur hwn. Gofalwch fod lle ar y ddisg, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The demonstration did not start. Try again; if it fails once more, remove it and begin afresh.</source>
        <translation>Ni ddechreuodd yr arddangosiad. Rhowch gynnig arall arni; os bydd yn methu eto, tynnwch ef a dechrau o&apos;r newydd.</translation>
    </message>
    <message>
        <source>Sign in to your university</source>
        <translation>Mewngofnodi i&apos;ch prifysgol</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Remove the demonstration</source>
        <translation>Tynnu&apos;r arddangosiad</translation>
    </message>
    <message>
        <source>Welcome to Carrel</source>
        <translation>Croeso i Carrel</translation>
    </message>
    <message>
        <source>The desk of those who look after students: their cases, notes and agreements, with the network and without it. How would you like to begin?</source>
        <translation>Desg y rhai sy&apos;n gofalu am fyfyrwyr: eu hachosion, eu nodiadau a&apos;u cytundebau, gyda&apos;r rhwydwaith a hebddo. Sut hoffech chi ddechrau?</translation>
    </message>
    <message>
        <source>I work here</source>
        <translation>Rwy&apos;n gweithio yma</translation>
    </message>
    <message>
        <source>Sign in with your university account and set up this desk. You need the address of your university&apos;s hub and the network, once.</source>
        <translation>Mewngofnodwch â&apos;ch cyfrif prifysgol a gosodwch y ddesg hon. Mae arnoch angen cyfeiriad hyb eich prifysgol a&apos;r rhwydwaith, unwaith.</translation>
    </message>
    <message>
        <source>I would like to look around first</source>
        <translation>Hoffwn edrych o gwmpas yn gyntaf</translation>
    </message>
    <message>
        <source>A demonstration is on this computer. Everybody in it is invented, and what you did in it is still there.</source>
        <translation>Mae arddangosiad ar y cyfrifiadur hwn. Mae pawb ynddo wedi&apos;u dyfeisio, ac mae&apos;r hyn a wnaethoch ynddo yno o hyd.</translation>
    </message>
    <message>
        <source>A university on this computer alone, in which everybody is invented. Nothing in it is real, nothing leaves this computer, and you can remove it again.</source>
        <translation>Prifysgol ar y cyfrifiadur hwn yn unig, lle mae pawb wedi&apos;u dyfeisio. Nid oes dim ynddi&apos;n wir, nid oes dim yn gadael y cyfrifiadur hwn, a gallwch ei thynnu eto.</translation>
    </message>
    <message>
        <source>Making the demonstration …</source>
        <translation>Wrthi&apos;n gwneud yr arddangosiad …</translation>
    </message>
    <message>
        <source>Go on with the demonstration</source>
        <translation>Mynd ymlaen â&apos;r arddangosiad</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>Rhoi cynnig ar yr arddangosiad</translation>
    </message>
    <message>
        <source>It opens by itself when it is ready</source>
        <translation>Mae&apos;n agor ohono&apos;i hun pan fydd yn barod</translation>
    </message>
    <message>
        <source>The demonstration is being made: three hundred invented students and those who work with them. This takes less than a minute, and it opens by itself.</source>
        <translation>Mae&apos;r arddangosiad yn cael ei wneud: tri chant o fyfyrwyr dychmygol a&apos;r rhai sy&apos;n gweithio gyda nhw. Mae&apos;n cymryd llai na munud, ac yn agor ohono&apos;i hun.</translation>
    </message>
    <message>
        <source>The demonstration is removed. Nothing of it is left on this computer.</source>
        <translation>Tynnwyd yr arddangosiad. Nid oes dim ohono ar ôl ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Something of the demonstration could not be removed. Is it open in another window?</source>
        <translation>Ni ellid tynnu rhan o&apos;r arddangosiad. A yw ar agor mewn ffenestr arall?</translation>
    </message>
</context>
<context>
    <name>carrel::ui::WhyHidden</name>
    <message>
        <source>Why %1 is hidden</source>
        <translation>Pam y mae %1 wedi&apos;i guddio</translation>
    </message>
    <message>
        <source>%1: hidden by your role</source>
        <translation>%1: cuddiwyd gan eich rôl</translation>
    </message>
    <message>
        <source>You are signed in as %1. This field is visible to %2.</source>
        <translation>Rydych wedi mewngofnodi fel %1. Mae&apos;r maes hwn i&apos;w weld gan: %2.</translation>
    </message>
    <message>
        <source>This does not tell you whether anything is recorded.</source>
        <translation>Nid yw hyn yn dweud wrthych a oes unrhyw beth wedi&apos;i gofnodi.</translation>
    </message>
    <message>
        <source>Access to this field cannot be asked for here.</source>
        <translation>Ni ellir gofyn am fynediad i&apos;r maes hwn yma.</translation>
    </message>
    <message>
        <source>Ask for access</source>
        <translation>Gofyn am fynediad</translation>
    </message>
</context>
<context>
    <name>carrel::ui::Window</name>
    <message>
        <source>This desk keeps nothing on the computer, so it was emptied when it was locked. Sign in to fill it again.</source>
        <translation>Nid yw&apos;r ddesg hon yn cadw dim ar y cyfrifiadur, felly cafodd ei gwagio pan gafodd ei chloi. Mewngofnodwch i&apos;w llenwi eto.</translation>
    </message>
    <message>
        <source>Carrel</source>
        <translation>Carrel</translation>
    </message>
    <message>
        <source>Colours as on this computer</source>
        <translation>Lliwiau fel ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>Text at %1 per cent</source>
        <translation>Testun ar %1 y cant</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testun mwy</translation>
    </message>
    <message>
        <source>zoom in bigger size font</source>
        <translation>chwyddo mwy maint ffont</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testun llai</translation>
    </message>
    <message>
        <source>zoom out size font</source>
        <translation>crebachu llai maint ffont</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>Testun o&apos;r maint arferol</translation>
    </message>
    <message>
        <source>zoom reset 100 normal font</source>
        <translation>chwyddo ailosod 100 arferol ffont</translation>
    </message>
    <message>
        <source>theme colours mode appearance</source>
        <translation>thema lliwiau modd golwg</translation>
    </message>
    <message>
        <source>Let things move again</source>
        <translation>Gadael i bethau symud eto</translation>
    </message>
    <message>
        <source>Keep things still</source>
        <translation>Cadw pethau&apos;n llonydd</translation>
    </message>
    <message>
        <source>reduced motion animation blink</source>
        <translation>llai o symud animeiddio fflachio</translation>
    </message>
    <message>
        <source>language English Welsh Cymraeg</source>
        <translation>iaith Saesneg Cymraeg English Welsh</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Cau&apos;r ffenestr hon</translation>
    </message>
    <message>
        <source>Leave Carrel</source>
        <translation>Gadael Carrel</translation>
    </message>
    <message>
        <source>quit exit close all windows</source>
        <translation>gadael cau pob ffenestr</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Gweithgarwch diweddar</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Cymorth ac allweddi</translation>
    </message>
    <message>
        <source>Another window</source>
        <translation>Ffenestr arall</translation>
    </message>
    <message>
        <source>Lock this desk</source>
        <translation>Cloi&apos;r ddesg hon</translation>
    </message>
    <message>
        <source>The copy that was on this computer is gone. Sign in to fill this desk again; what had not been sent goes to the hub first.</source>
        <translation>Mae&apos;r copi a oedd ar y cyfrifiadur hwn wedi mynd. Mewngofnodwch i lenwi&apos;r ddesg hon eto; mae&apos;r hyn nad oedd wedi&apos;i anfon yn mynd i&apos;r hyb yn gyntaf.</translation>
    </message>
    <message>
        <source>Together with a student</source>
        <translation>Gyda myfyriwr</translation>
    </message>
    <message>
        <source>Open a student or their case first: then only what is theirs stays on the screen</source>
        <translation>Agorwch fyfyriwr neu ei achos yn gyntaf: yna dim ond yr hyn sy&apos;n eiddo i&apos;r myfyriwr sy&apos;n aros ar y sgrin</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 munud</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody seems to be here. After %1 without anybody this desk locks, which is in less than a minute. Press any key to stay; what you are typing is kept either way.</source>
        <translation>Ymddengys nad oes neb yma. Ar ôl %1 heb neb mae&apos;r ddesg hon yn cloi, sef ymhen llai na munud. Pwyswch unrhyw fysell i aros; cedwir yr hyn rydych yn ei deipio y naill ffordd neu&apos;r llall.</translation>
    </message>
    <message>
        <source>Student beside me</source>
        <translation>Myfyriwr wrth fy ochr</translation>
    </message>
    <message>
        <source>together privacy hide others share screen sit</source>
        <translation>gyda&apos;n gilydd preifatrwydd cuddio eraill rhannu sgrin eistedd</translation>
    </message>
    <message>
        <source>Who can see this?</source>
        <translation>Pwy all weld hyn?</translation>
    </message>
    <message>
        <source>Remove the demonstration?</source>
        <translation>Tynnu&apos;r arddangosiad?</translation>
    </message>
    <message>
        <source>The invented university and everything you tried out in it leave this computer. It cannot be taken back, but you can make a new one at any time.</source>
        <translation>Bydd y brifysgol ddychmygol a phopeth a roesoch ar waith ynddi yn gadael y cyfrifiadur hwn. Ni ellir dadwneud hynny, ond gallwch wneud un newydd unrhyw bryd.</translation>
    </message>
    <message>
        <source>Remove the demonstration</source>
        <translation>Tynnu&apos;r arddangosiad</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Change the PIN …</source>
        <translation>Newid y PIN …</translation>
    </message>
    <message>
        <source>Set a PIN …</source>
        <translation>Gosod PIN …</translation>
    </message>
    <message>
        <source>password code security second factor unlock</source>
        <translation>cyfrinair cod diogelwch ail ffactor datgloi</translation>
    </message>
    <message>
        <source>Leave the demonstration</source>
        <translation>Gadael yr arddangosiad</translation>
    </message>
    <message>
        <source>demo real university sign in back</source>
        <translation>demo go iawn prifysgol mewngofnodi yn ôl</translation>
    </message>
    <message>
        <source>Remove the demonstration …</source>
        <translation>Tynnu&apos;r arddangosiad …</translation>
    </message>
    <message>
        <source>demo delete uninstall clean</source>
        <translation>demo dileu dadosod glanhau</translation>
    </message>
    <message>
        <source>My prints</source>
        <translation>Fy mhrintiau</translation>
    </message>
    <message>
        <source>Demo workspace. Everybody in it is invented.</source>
        <translation>Gweithle arddangos. Mae pawb ynddo wedi&apos;u dyfeisio.</translation>
    </message>
    <message>
        <source>Carrel, demonstration</source>
        <translation>Carrel, arddangosiad</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is shown, the program</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Window titles show students&apos; names</source>
        <translation>Mae teitlau ffenestri yn dangos enwau myfyrwyr</translation>
    </message>
    <message>
        <source>Window titles show no names</source>
        <translation>Nid yw teitlau ffenestri yn dangos enwau</translation>
    </message>
    <message>
        <source>Keep students&apos; names out of window titles</source>
        <translation>Cadw enwau myfyrwyr allan o deitlau ffenestri</translation>
    </message>
    <message>
        <source>Show students&apos; names in window titles</source>
        <translation>Dangos enwau myfyrwyr yn nheitlau ffenestri</translation>
    </message>
    <message>
        <source>title bar task bar privacy share screen</source>
        <translation>bar teitl bar tasgau preifatrwydd rhannu sgrin</translation>
    </message>
    <message>
        <source>Students&apos; names in window titles</source>
        <translation>Enwau myfyrwyr yn nheitlau ffenestri</translation>
    </message>
    <message>
        <source>This desk was revoked, so its copy and its key are erased. What was not sent goes to the hub, sealed, and waits there for a named person. Ask your information governance officer before you set it up again.</source>
        <translation>Diddymwyd y ddesg hon, felly mae ei chopi a&apos;i hallwedd wedi&apos;u dileu. Mae&apos;r hyn nad anfonwyd yn mynd i&apos;r hyb, dan sêl, ac yn aros yno am berson a enwir. Gofynnwch i&apos;ch swyddog llywodraethu gwybodaeth cyn ei gosod eto.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::WithdrawForm</name>
    <message>
        <source>Withdraw a file</source>
        <translation>Tynnu ffeil yn ôl</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Ei thynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>It leaves every desk. That it was here, and why it is not, stays to be read.</source>
        <translation>Mae&apos;n gadael pob desg. Erys i&apos;w ddarllen ei bod yma, a pham nad yw hi bellach.</translation>
    </message>
    <message>
        <source>Withdraw “%1”</source>
        <translation>Tynnu “%1” yn ôl</translation>
    </message>
    <message>
        <source>Say in a few words why</source>
        <translation>Dywedwch pam mewn ychydig eiriau</translation>
    </message>
</context>
<context>
    <name>carrel::ui::WorkshopModel</name>
    <message>
        <source>Over</source>
        <translation>Drosodd</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Yr wythnos hon</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <comment>day</comment>
        <translation>Wythnos %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <comment>how many</comment>
        <translation>%1 yn aros</translation>
    </message>
    <message>
        <source>here from %1</source>
        <comment>the register, day</comment>
        <translation>yma o %1</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a register</comment>
        <translation>wedi cau</translation>
    </message>
</context>
<context>
    <name>carrel::ui::WorkshopsPage</name>
    <message>
        <source>Workshops</source>
        <translation>Gweithdai</translation>
    </message>
    <message>
        <source>Plan a workshop</source>
        <translation>Cynllunio gweithdy</translation>
    </message>
    <message>
        <source>No workshops in these weeks</source>
        <translation>Dim gweithdai yn yr wythnosau hyn</translation>
    </message>
    <message>
        <source>Plan one, and whoever leads it has its register a week before.</source>
        <translation>Cynlluniwch un, a bydd y gofrestr gan bwy bynnag sy&apos;n ei arwain wythnos ymlaen llaw.</translation>
    </message>
    <message>
        <source>A workshop that you are to lead stands here, and its register from a week before.</source>
        <translation>Bydd gweithdy rydych chi i&apos;w arwain yma, a&apos;i gofrestr o wythnos ymlaen llaw.</translation>
    </message>
    <message>
        <source>Choose a workshop</source>
        <translation>Dewiswch weithdy</translation>
    </message>
    <message>
        <source>Its register then stands here.</source>
        <translation>Bydd ei gofrestr wedyn yma.</translation>
    </message>
    <message>
        <source>nobody leads it yet</source>
        <translation>neb yn ei arwain eto</translation>
    </message>
    <message>
        <source>led by you</source>
        <translation>dan eich arweiniad chi</translation>
    </message>
    <message>
        <source>led by %1</source>
        <comment>colleague</comment>
        <translation>dan arweiniad %1</translation>
    </message>
    <message>
        <source>Add somebody who walked in</source>
        <translation>Ychwanegu rhywun a gerddodd i mewn</translation>
    </message>
    <message>
        <source>walk-in visitor arrive</source>
        <translation>cerdded i mewn ymwelydd cyrraedd</translation>
    </message>
    <message>
        <source>Mark: %1</source>
        <comment>present, late, absent, excused</comment>
        <translation>Marcio: %1</translation>
    </message>
    <message>
        <source>attendance register</source>
        <translation>presenoldeb cofrestr</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>Tynnu&apos;r marc</translation>
    </message>
    <message>
        <source>Mark the rest absent</source>
        <translation>Marcio&apos;r gweddill yn absennol</translation>
    </message>
    <message>
        <source>Close the register</source>
        <translation>Cau&apos;r gofrestr</translation>
    </message>
    <message>
        <source>finish end</source>
        <translation>gorffen diwedd</translation>
    </message>
    <message>
        <source>Open the register again …</source>
        <translation>Agor y gofrestr eto …</translation>
    </message>
    <message>
        <source>Book a place …</source>
        <translation>Cadw lle …</translation>
    </message>
    <message>
        <source>booking register somebody</source>
        <translation>archebu cofrestru rhywun</translation>
    </message>
    <message>
        <source>Call the workshop off …</source>
        <translation>Canslo&apos;r gweithdy …</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>canslo</translation>
    </message>
    <message>
        <source>Plan a workshop …</source>
        <translation>Cynllunio gweithdy …</translation>
    </message>
    <message>
        <source>new session series</source>
        <translation>sesiwn newydd cyfres</translation>
    </message>
    <message>
        <source>Register, the leader&apos;s copy</source>
        <translation>Cofrestr, copi&apos;r arweinydd</translation>
    </message>
    <message>
        <source>Sign-in sheet, names only</source>
        <translation>Taflen lofnodi, enwau&apos;n unig</translation>
    </message>
    <message>
        <source>Stop marking by letters</source>
        <translation>Peidio â marcio â llythrennau</translation>
    </message>
    <message>
        <source>Mark by letters again</source>
        <translation>Marcio â llythrennau eto</translation>
    </message>
    <message>
        <source>Letters mark nobody now</source>
        <translation>Nid yw llythrennau&apos;n marcio neb nawr</translation>
    </message>
    <message>
        <source>Letters mark again</source>
        <translation>Mae llythrennau&apos;n marcio eto</translation>
    </message>
    <message>
        <source>keys keyboard voice</source>
        <translation>bysellau bysellfwrdd llais</translation>
    </message>
    <message>
        <source>Its register comes on %1</source>
        <comment>day</comment>
        <translation>Daw ei gofrestr ar %1</translation>
    </message>
    <message>
        <source>Names are on this desk no sooner than they are needed: from a week before until two weeks after.</source>
        <translation>Nid yw enwau ar y ddesg hon cyn bod eu hangen: o wythnos ymlaen llaw tan bythefnos wedyn.</translation>
    </message>
    <message>
        <source>Workshops appear at the left as they come, and open here.</source>
        <translation>Mae gweithdai&apos;n ymddangos ar y chwith wrth iddynt gyrraedd, ac yn agor yma.</translation>
    </message>
    <message>
        <source>Names are on this desk no sooner than they are needed: from two weeks before until two weeks after. Until then a place is booked at the hub, which alone knows who has one.</source>
        <translation>Nid yw enwau ar y ddesg hon yn gynt nag y mae eu hangen: o bythefnos cyn tan bythefnos ar ôl. Tan hynny cedwir lle yn yr hyb, a dim ond yr hyb sy&apos;n gwybod pwy sydd ag un.</translation>
    </message>
    <message>
        <source>Book a place</source>
        <translation>Cadw lle</translation>
    </message>
    <message>
        <source>marks stay on this desk, encrypted, and go to the hub as soon as they can. Bookings made elsewhere since are not here.</source>
        <translation>mae marciau&apos;n aros ar y ddesg hon, wedi&apos;u hamgryptio, ac yn mynd i&apos;r hyb cyn gynted ag y gallant. Nid yw lleoedd a gadwyd mewn mannau eraill ers hynny yma.</translation>
    </message>
</context>
<context>
    <name>carrel::ui::WriteSheet</name>
    <message>
        <source>Write to them: %1</source>
        <comment>student</comment>
        <translation>Ysgrifennu atynt: %1</translation>
    </message>
    <message>
        <source>Begin with the usual words</source>
        <translation>Dechrau gyda&apos;r geiriau arferol</translation>
    </message>
    <message>
        <source>Carrel sends nothing. Send it yourself, or say it, and then mark it here with how you did.</source>
        <translation>Nid yw Carrel yn anfon dim. Anfonwch ef eich hun, neu dywedwch ef, ac yna nodwch yma sut y gwnaethoch hynny.</translation>
    </message>
    <message>
        <source>How did you contact them?</source>
        <translation>Sut y cysylltoch â nhw?</translation>
    </message>
    <message>
        <source>What you write or say</source>
        <translation>Beth rydych yn ei ysgrifennu neu&apos;n ei ddweud</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Nodi ei fod wedi&apos;i anfon</translation>
    </message>
    <message>
        <source>Dear %1,

You have come to our drop-in several times lately, and you are welcome to. Would an hour with a tutor help, or is there something else that we could do? You do not have to answer.

%2</source>
        <comment>student, colleague</comment>
        <translation>Annwyl %1,

Rydych wedi dod i&apos;n sesiynau galw heibio sawl gwaith yn ddiweddar, ac mae croeso i chi. A fyddai awr gyda thiwtor yn help, neu a oes rhywbeth arall y gallem ei wneud? Nid oes rhaid i chi ateb.

%2</translation>
    </message>
    <message>
        <source>Recorded: contacted</source>
        <translation>Cofnodwyd: cysylltwyd</translation>
    </message>
    <message>
        <source>Choose how you contacted them</source>
        <translation>Dewiswch sut y cysylltoch â nhw</translation>
    </message>
    <message>
        <source>Write down what you wrote or said</source>
        <translation>Ysgrifennwch beth a ysgrifennoch neu a ddywedoch</translation>
    </message>
    <message>
        <source>Their email address</source>
        <translation>Eu cyfeiriad e-bost</translation>
    </message>
</context>
</TS>
