#pragma once

#include <QtCore/QString>

namespace carrel::ui {

/// The icon set, drawn for this program on one 24-pixel grid with one stroke. An icon is never the name of anything:
/// what a control is called is said in words, by whoever makes the control.
enum class Glyph : quint8 {
    // places in the rail
    Today, Students, Cases, Tutorials, DropIn, Workshops, Insight, Reviews, Governance, Sync,
    // finding and moving
    Search, SearchNone, Plus, Minus, Check, Close, ChevronDown, ChevronUp, ChevronLeft, ChevronRight, Back,
    Forward, Up, Down, External, Sort,
    // secrecy and safety
    Lock, Unlock, Eye, EyeOff, Key, Shield,
    // state of the desk
    Cloud, CloudOff, UpToDate, Refresh, Warning, Info, Error, Done, Clock, Conflict, Demo,
    // time
    Calendar, CalendarCheck, CalendarPlus, History, Undo, Redo,
    // work
    Note, Edit, Phone, PhoneCall, Mail, Message, Send, Checklist, AddAction, List, Consent, Tag, Flag, Health,
    Activity, Building, Archive, Trash, Copy, Pin, Link, Paperclip, Print, Inbox, Call,
    // people
    User, UserPlus, UserCheck, UserX, Users, Team,
    // things
    Desk, Laptop, Monitor, Keyboard, Library, Globe, Language, Table, Bars,
    // program
    Filter, More, Help, Settings, Sun, Moon, Contrast, Download, SignOut, Pause, Play,
    Count
};

/// The drawing's file name in resources/icons, without its ending.
QLatin1String fileName(Glyph glyph);

}
