package org.prosect.prompts;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.prosect.core.ProsectException;

/** Between the paths in a text and the uris in the study model, which are relative to the study folder or absolute. */
final class PromptFiles {

    private PromptFiles() { }

    /** The file of this name, relative to the working folder, absolute and normalised. */
    static Path existing(String name, TextForm form) throws ProsectException {
        try {
            Path file = Path.of(name).toAbsolutePath().normalize();
            if (name.isBlank()) {
                throw form.wrong("the name of a file is missing");
            }
            if (Files.isDirectory(file)) {
                throw form.wrong(file + " is a folder, not a file");
            }
            if (!Files.exists(file)) {
                throw form.wrong("there is no file " + file);
            }
            return file;
        } catch (InvalidPathException e) {
            throw form.wrong("'" + name + "' cannot be the name of a file (" + e.getReason() + ")", e);
        }
    }

    static boolean exists(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * The path of a uri as text: absolute when it is, or when the study lies in a folder and the uri is relative to it. A question mark when there
     * is no uri.
     */
    static String path(EObject owner, String uri) {
        if (uri == null || uri.isBlank()) {
            return "?";
        }
        try {
            if (uri.startsWith("file:")) {
                return Path.of(new java.net.URI(uri)).normalize().toString();
            }
            if (Path.of(uri).isAbsolute()) {
                return Path.of(uri).normalize().toString();
            }
            Resource resource = owner.eResource();
            if (resource != null && resource.getURI() != null && resource.getURI().isFile()) {
                Path folder = Path.of(resource.getURI().toFileString()).toAbsolutePath().getParent();
                return folder.resolve(URI.decode(uri)).normalize().toString();
            }
            return uri;
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            // names no file on this system: shown as it is, and refused by the parser with its reason
            return uri;
        }
    }
}
