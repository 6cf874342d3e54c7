package org.prosect.ui.results;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.study.StructureColours;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.study.model.StudyPackage;
import org.prosect.ui.session.OpenStudy;

/** Asks for the colour of the structures of results; offers the colour-blind-safe ones first. */
public final class ColourHandler extends SelectedResults {

    @Override
    void run(OpenStudy study, List<Result> results, IWorkbenchWindow window) {
        Optional<Structure> structure = results.stream().filter(r -> r.getPromptSet() != null).map(r -> r.getPromptSet().getStructure())
                .filter(java.util.Objects::nonNull).findFirst();
        if (structure.isEmpty()) {
            return;
        }
        ColorDialog dialog = new ColorDialog(window.getShell());
        dialog.setText(NLS.bind(Messages.Colour_title, structure.get().getName()));
        dialog.setRGBs(StructureColours.palette().stream().map(ColourHandler::rgb).toArray(RGB[]::new));
        if (structure.get().getColour() != null) {
            dialog.setRGB(rgb(structure.get().getColour()));
        }
        RGB chosen = dialog.open();
        if (chosen != null) {
            study.set(structure.get(), StudyPackage.Literals.STRUCTURE__COLOUR, String.format("#%02x%02x%02x", chosen.red, chosen.green, chosen.blue),
                    NLS.bind(Messages.Command_colour, structure.get().getName()));
        }
    }

    private static RGB rgb(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return new RGB(value >> 16, value >> 8 & 0xff, value & 0xff);
    }
}
