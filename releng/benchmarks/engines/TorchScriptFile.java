package org.prosect.benchmarks.engines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Functions of libtorch that DJL does not offer, as a module in TorchScript: its archive is a zip with the source and an object without fields. Each
 * function calls libtorch once or a few times, as eager Python would.
 */
final class TorchScriptFile {

    private static final String SOURCE = """
            class Functions(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def forward(self: __torch__.Functions, x: Tensor) -> Tensor:
                return x
              def up(self: __torch__.Functions, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
                return torch.conv_transpose3d(x, w, b, [2, 2, 2])
              def norm(self: __torch__.Functions, x: Tensor, w: Tensor, b: Tensor) -> Tensor:
                return torch.instance_norm(x, w, b, None, None, True, 0.1, 1.0e-05, False)
              def loss(self: __torch__.Functions, z: Tensor, t: Tensor) -> Tensor:
                p = torch.slice(torch.softmax(z, 1), 1, 1, 2)
                both = torch.add(torch.mul(torch.sum(torch.mul(p, t)), 2.), 1.0e-05)
                all = torch.add(torch.add(torch.sum(p), torch.sum(t)), 1.0e-05)
                dice = torch.rsub(torch.div(both, all), 1.)
                labels = torch.to(torch.squeeze(t, 1), 4)
                entropy = torch.cross_entropy_loss(z, labels, None, 1, -100, 0.)
                return torch.add(torch.mul(dice, 0.5), torch.mul(entropy, 0.5))
              def adam(self: __torch__.Functions, p: Tensor, g: Tensor, m: Tensor, v: Tensor, step: float, root: float) -> Tensor:
                m0 = torch.lerp_(m, g, 0.1)
                v0 = torch.addcmul_(torch.mul_(v, 0.999), g, g, value=0.001)
                d = torch.add_(torch.div(torch.sqrt(v), root), 1.0e-08)
                return torch.addcdiv_(p, m, d, value=torch.neg(step))
            """;

    private TorchScriptFile() { }

    static void write(Path file) throws IOException {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        // pickle, protocol 2: an object of the class with the field training = True
        object.write(new byte[] {(byte) 0x80, 2});
        object.writeBytes("c__torch__\nFunctions\n)".getBytes(StandardCharsets.US_ASCII));
        object.write(new byte[] {(byte) 0x81, '}', 'X', 8, 0, 0, 0});
        object.writeBytes("training".getBytes(StandardCharsets.US_ASCII));
        object.write(new byte[] {(byte) 0x88, 's', 'b', '.'});
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "data.pkl", object.toByteArray());
            entry(zip, "code/__torch__.py", SOURCE.getBytes(StandardCharsets.US_ASCII));
            entry(zip, "constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            entry(zip, "version", "4\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry("functions/" + name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
