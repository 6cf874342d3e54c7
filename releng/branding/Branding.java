import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/**
 * Makes the application icons of all systems from one drawing: PNG in all sizes, .xpm (Linux launcher), .ico (Windows) and .icns (macOS).
 *
 * <p>Arguments: the SVG, the folder for the icons, the base name of the icon files, and optionally a folder that gets the PNG files of the window
 * and the About dialog. branding.sh runs it for Prosect; a vendor gives another drawing.
 */
public final class Branding {

    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final List<Integer> WINDOW_SIZES = List.of(16, 32, 48, 64, 128, 256);
    /** The largest size that Windows wants uncompressed. */
    private static final int LARGEST_BITMAP = 48;

    private Branding() { }

    public static void main(String[] args) throws IOException {
        Path svg = Path.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        String name = args[2];
        SVGDocument drawing = new SVGLoader().load(svg.toUri().toURL());
        if (drawing == null) {
            throw new IOException(svg + " is no SVG that can be drawn");
        }
        Map<Integer, BufferedImage> images = new LinkedHashMap<>();
        for (int size : SIZES) {
            images.put(size, draw(drawing, size));
            Files.write(folder.resolve(name + "-" + size + ".png"), png(images.get(size)));
        }
        Files.writeString(folder.resolve(name + ".xpm"), xpm(images.get(48), name));
        Files.write(folder.resolve(name + ".ico"), ico(images));
        Files.write(folder.resolve(name + ".icns"), icns(images));
        if (args.length > 3) {
            Path window = Files.createDirectories(Path.of(args[3]));
            for (int size : WINDOW_SIZES) {
                Files.write(window.resolve(name + "-" + size + ".png"), png(images.get(size)));
            }
        }
    }

    private static BufferedImage draw(SVGDocument drawing, int size) {
        // four times too large and averaged down: sharper at 16 pixels than the renderer's own antialiasing
        int big = size * 4;
        BufferedImage large = new BufferedImage(big, big, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = large.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render(null, g, new ViewBox(0, 0, big, big));
        g.dispose();
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                for (int band = 0; band < 4; band++) {
                    int sum = 0;
                    for (int i = 0; i < 16; i++) {
                        sum += large.getRaster().getSample(4 * x + i % 4, 4 * y + i / 4, band);
                    }
                    image.getRaster().setSample(x, y, band, (sum + 8) / 16);
                }
            }
        }
        BufferedImage straight = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        straight.createGraphics().drawImage(image, 0, 0, null);
        return straight;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] icns(Map<Integer, BufferedImage> images) throws IOException {
        // Apple's types of PNG entries; two sizes stand for a smaller icon on a retina display
        Map<String, Integer> types = new LinkedHashMap<>();
        types.put("icp4", 16);
        types.put("icp5", 32);
        types.put("ic07", 128);
        types.put("ic08", 256);
        types.put("ic09", 512);
        types.put("ic11", 32);
        types.put("ic12", 64);
        types.put("ic13", 256);
        types.put("ic14", 512);
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(entries);
        for (Map.Entry<String, Integer> type : types.entrySet()) {
            byte[] png = png(images.get(type.getValue()));
            out.write(type.getKey().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(png.length + 8);
            out.write(png);
        }
        ByteBuffer file = ByteBuffer.allocate(entries.size() + 8);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(entries.size() + 8).put(entries.toByteArray());
        return file.array();
    }

    private static byte[] ico(Map<Integer, BufferedImage> images) throws IOException {
        List<Integer> sizes = images.keySet().stream().filter(s -> s <= 256).toList();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer directory = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int size : sizes) {
            byte[] entry = size <= LARGEST_BITMAP ? bitmap(images.get(size)) : png(images.get(size));
            directory.put((byte) size).put((byte) size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            directory.putInt(entry.length).putInt(directory.capacity() + data.size());
            data.write(entry);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(directory.array());
        data.writeTo(file);
        return file.toByteArray();
    }

    /** A bitmap as icons hold it: header with twice the height, rows from the bottom, then a 1-bit mask, empty because there is alpha. */
    private static byte[] bitmap(BufferedImage image) {
        int size = image.getWidth();
        int maskRow = (size + 31) / 32 * 4;
        ByteBuffer out = ByteBuffer.allocate(40 + size * size * 4 + maskRow * size).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(40).putInt(size).putInt(2 * size).putShort((short) 1).putShort((short) 32).putInt(0).putInt(size * size * 4);
        out.putInt(0).putInt(0).putInt(0).putInt(0);
        for (int y = size - 1; y >= 0; y--) {
            for (int x = 0; x < size; x++) {
                out.putInt(image.getRGB(x, y));
            }
        }
        return out.array();
    }

    private static String xpm(BufferedImage image, String name) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        Map<Integer, String> codes = new LinkedHashMap<>();
        StringBuilder pixels = new StringBuilder();
        for (int y = 0; y < image.getHeight(); y++) {
            pixels.append('"');
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                // XPM knows no half transparency, and 4 bits a channel keep the palette small
                int colour = (rgb >>> 24) < 128 ? -1 : (rgb & 0xf0f0f0) | (rgb & 0xf0f0f0) >> 4;
                pixels.append(codes.computeIfAbsent(colour,
                        c -> "" + letters.charAt(codes.size() / letters.length()) + letters.charAt(codes.size() % letters.length())));
            }
            pixels.append(y + 1 < image.getHeight() ? "\",\n" : "\"\n");
        }
        StringBuilder text = new StringBuilder("/* XPM */\nstatic char * " + name + "_xpm[] = {\n");
        text.append('"').append(image.getWidth()).append(' ').append(image.getHeight()).append(' ').append(codes.size()).append(" 2\",\n");
        codes.forEach((colour, code) -> text.append('"').append(code).append(" c ").append(colour == -1 ? "None" : String.format("#%06X", colour))
                .append("\",\n"));
        return text.append(pixels).append("};\n").toString();
    }
}
