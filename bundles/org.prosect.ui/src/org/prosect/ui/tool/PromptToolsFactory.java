package org.prosect.ui.tool;

import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.core.ProsectException;

/** Gives the workbench its one {@link PromptTools}, read from {@code org.prosect.ui.promptTools}. */
public final class PromptToolsFactory extends AbstractServiceFactory {

    private static final String POINT = "org.prosect.ui.promptTools";

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        PromptTools outer = parent.getService(PromptTools.class);
        return outer == null ? read(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) : outer;
    }

    static PromptTools read(IConfigurationElement[] elements) {
        List<PromptToolDescriptor> tools = new ArrayList<>();
        List<ProsectException> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        IConfigurationElement[] sorted = elements.clone();
        // stable, so that a bundle's own order is kept
        Arrays.sort(sorted, Comparator.comparing(element -> element.getContributor().getName()));
        for (IConfigurationElement element : sorted) {
            try {
                PromptToolDescriptor tool = descriptor(element);
                if (!ids.add(tool.id())) {
                    throw problem(element, Messages.PromptTools_twice, tool.id());
                }
                tools.add(tool);
            } catch (ProsectException e) {
                problems.add(e);
            }
        }
        return new PromptTools(tools, problems);
    }

    private static PromptToolDescriptor descriptor(IConfigurationElement element) throws ProsectException {
        String key = element.getAttribute("key");
        if (key != null && !key.toUpperCase(Locale.ROOT).matches("[A-Z]")) {
            throw problem(element, Messages.PromptTools_badKey, key);
        }
        return new PromptToolDescriptor(required(element, "id"), required(element, "name"), element.getContributor().getName(),
                Optional.ofNullable(key).map(text -> text.toUpperCase(Locale.ROOT).charAt(0)), icon(element),
                element.getAttribute("prompt") == null ? "" : required(element, "prompt"),
                () -> (PromptTool) element.createExecutableExtension("class"));
    }

    private static String required(IConfigurationElement element, String attribute) throws ProsectException {
        String value = element.getAttribute(attribute);
        if (value == null || value.isBlank()) {
            throw problem(element, Messages.PromptTools_noAttribute, attribute);
        }
        return value.strip();
    }

    private static Optional<ImageDescriptor> icon(IConfigurationElement element) {
        String icon = element.getAttribute("icon");
        if (icon == null) {
            return Optional.empty();
        }
        try {
            URL url = icon.startsWith("platform:") ? URI.create(icon).toURL()
                    : FileLocator.find(Platform.getBundle(element.getContributor().getName()), new Path(icon), null);
            return Optional.ofNullable(url).map(ImageDescriptor::createFromURL);
        } catch (java.net.MalformedURLException | IllegalArgumentException e) {
            // the toolbar shows the name instead
            return Optional.empty();
        }
    }

    private static ProsectException problem(IConfigurationElement element, String what, String value) {
        String bundle = element.getContributor().getName();
        return new ProsectException(NLS.bind(what, bundle, value), NLS.bind(Messages.PromptTools_failed_remedy, bundle));
    }
}
