package org.prosect.releng.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the EMF model and item-provider sources without an IDE.
 *
 * <p>Arguments: the bundles folder, the genmodel as a path in it, and optionally a folder to write to instead of the bundles (for the
 * check that checked-in code and model agree).
 */
public final class EmfGenerate {

    private EmfGenerate() { }

    /** Runs the generator; the process ends with 1 when it reports an error. */
    public static void main(String[] args) throws Exception {
        Path bundles = Path.of(args[0]).toRealPath();
        Path target = args.length > 2 ? Path.of(args[2]).toAbsolutePath() : bundles;
        Map<String, URI> platform = EcorePlugin.getPlatformResourceMap();
        try (var folders = Files.list(bundles)) {
            folders.filter(Files::isDirectory).forEach(p -> platform.put(p.getFileName().toString(), URI.createFileURI(p + "/")));
        }
        ResourceSet resources = new ResourceSetImpl();
        Map<String, Object> factories = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap();
        factories.put("ecore", new EcoreResourceFactoryImpl());
        factories.put("*", new XMIResourceFactoryImpl());
        GenModelPackage.eINSTANCE.eClass();
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        GenModel model = (GenModel) resources.getResource(URI.createPlatformResourceURI(args[1], true), true).getContents().get(0);
        model.reconcile();
        model.setCanGenerate(true);
        model.setForceOverwrite(true);
        model.setRedirection("");

        // The generator always rewrites MANIFEST.MF, plugin.xml and plugin.properties: it gets scratch projects, and only the sources are taken.
        Path scratch = Files.createTempDirectory("emf-codegen");
        for (String directory : List.of(model.getModelDirectory(), model.getEditDirectory())) {
            Path project = Files.createDirectories(scratch.resolve(project(directory)));
            platform.put(project(directory), URI.createFileURI(project + "/"));
        }
        Generator generator = new Generator();
        generator.setInput(model);
        for (Object type : List.of(GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE)) {
            Diagnostic diagnostic = generator.generate(model, type, new BasicMonitor());
            if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
                System.err.println(diagnostic.getMessage());
                diagnostic.getChildren().forEach(System.err::println);
                System.exit(1);
            }
        }
        for (String directory : List.of(model.getModelDirectory(), model.getEditDirectory())) {
            replace(scratch.resolve(directory.substring(1)), target.resolve(directory.substring(1)));
        }
        Path strings = Path.of(project(model.getEditDirectory()), "plugin.properties");
        Files.createDirectories(target.resolve(strings).getParent());
        Files.write(target.resolve(strings), Files.readAllLines(scratch.resolve(strings)).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.startsWith("providerName") ? "providerName = Prosect" : line).toList());
        delete(scratch);
    }

    private static String project(String directory) {
        return directory.split("/")[1];
    }

    private static void replace(Path from, Path to) throws IOException {
        delete(to);
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
