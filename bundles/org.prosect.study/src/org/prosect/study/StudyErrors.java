package org.prosect.study;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.prosect.study.model.StudyPackage;
import org.xml.sax.SAXParseException;

/** From what Java, the parser and EMF throw to what a user can act on. */
public final class StudyErrors {

    private static final String FORMATS = StudyPackage.eNS_URI.substring(0, StudyPackage.eNS_URI.lastIndexOf('/') + 1);

    private StudyErrors() { }

    static StudyException unreadable(Path file, Throwable e) {
        if (e.getCause() instanceof StudyFormatException format) {
            return foreign(file, format);
        }
        if (e.getCause() instanceof SAXParseException parse) {
            String where = parse.getLineNumber() < 0 ? "" : "line " + parse.getLineNumber() + ": ";
            return damaged(file, where + parse.getMessage(), e);
        }
        if (e.getCause() instanceof XMIException xmi) {
            return damaged(file, explain(xmi), e);
        }
        return damaged(file, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
    }

    private static StudyException foreign(Path file, StudyFormatException e) {
        if (e.namespace().startsWith(FORMATS) && !e.namespace().equals(StudyPackage.eNS_URI)) {
            return new StudyException(file + " is written in format " + e.namespace().substring(FORMATS.length()) + ", this version reads "
                    + StudyPackage.eNS_URI.substring(FORMATS.length()), "Open the study with a newer version of Prosect", e);
        }
        return new StudyException(file + " is not a study: " + e.getMessage(), "Give the folder of a study", e);
    }

    static StudyException damaged(Path file, String what, Throwable e) {
        return new StudyException(file + " is damaged: " + oneLine(what), "Restore study.xmi from a backup, or mend it in a text editor", e);
    }

    static String explain(XMIException e) {
        String value = e instanceof IllegalValueException illegal && illegal.getFeature() != null
                ? "'" + illegal.getFeature().getName() + "' of " + illegal.getObject().eClass().getName() + " cannot be "
                        + (illegal.getValue() instanceof EObject o ? Labels.of(o) : "'" + illegal.getValue() + "'")
                        + (e.getCause() == null ? "" : ": " + e.getCause().getMessage())
                : e.getMessage();
        return "line " + e.getLine() + ": " + value;
    }

    static StudyException unwritable(Path file, Exception e) {
        return new StudyException(file + " cannot be written: " + reason(e),
                "Make sure that its folder may be written to and that the disk is not full, and try again; nothing on the disk was changed", e);
    }

    /** Why a file operation failed, without the path, which Java's messages often are nothing but. */
    public static String reason(Exception e) {
        return switch (e) {
            case AccessDeniedException denied -> "access is denied";
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            // of a stream: the path, and the reason in parentheses
            case FileNotFoundException stream -> String.valueOf(stream.getMessage()).replaceFirst(".*\\((.*)\\)$", "$1");
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case IOException io when io.getMessage() != null -> io.getMessage();
            default -> oneLine(e.toString());
        };
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return line.length() > 500 ? line.substring(0, 500) + "…" : line;
    }
}
