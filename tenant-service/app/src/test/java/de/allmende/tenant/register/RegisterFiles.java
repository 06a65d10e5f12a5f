package de.allmende.tenant.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A small file GV100AD: Mainz, and Büdenheim in the Landkreis Mainz-Bingen. */
record RegisterFiles(List<String> lines) {

    static RegisterFiles ofMainz() {
        return new RegisterFiles(List.of(
                line("40", "07315", "", "", "Mainz, Stadt", "41", ""),
                line("40", "07339", "", "", "Mainz-Bingen", "44", ""),
                line("50", "07315", "", "0000", "Mainz, Stadt", "50", ""),
                line("50", "07339", "", "0009", "Büdenheim", "50", ""),
                line("60", "07315", "000", "0000", "Mainz, Stadt", "61", "00000220000"),
                line("60", "07339", "009", "0009", "Büdenheim", "64", "00000009000")));
    }

    private static String line(
            String kind,
            String county,
            String municipality,
            String association,
            String name,
            String textCode,
            String inhabitants) {
        return "%-2s%-8s%-5s%-3s%-4s%-50s%-50s%-2s%-15s%-11s%-70s"
                .formatted(
                        kind, "20261130", county, municipality, association, name, "", textCode, "", inhabitants, "");
    }

    /** The file with one thing wrong, or with what the next edition says. */
    RegisterFiles damaged(String damage) {
        var changed = new ArrayList<>(lines);
        switch (damage) {
            case "cut" -> changed.set(2, lines.get(2).substring(1));
            case "kind" -> changed.set(2, "99" + lines.get(2).substring(2));
            case "edition" -> changed.set(2, lines.get(2).replace("20261130", "20270131"));
            case "day" -> changed.set(2, lines.get(2).replace("20261130", "2026AB30"));
            case "inhabitants" -> changed.set(5, lines.get(5).replace("00000009000", "neuntausend"));
            case "textcode" -> changed.set(5, withTextCode(lines.get(5), "99"));
            case "level" -> changed.set(5, withTextCode(lines.get(5), "44"));
            case "name" -> changed.set(5, lines.get(5).replace("Büdenheim", " ".repeat(9)));
            case "parent" -> changed.set(3, lines.get(3).replace("07339", "07338"));
            case "digits" -> changed.set(5, lines.get(5).replace("07339009", "0733900X"));
            case "twice" -> changed.add(lines.get(1));
            case "next" -> {
                changed.set(3, lines.get(3).replace("07339   0009", "07339   5011"));
                changed.set(5, lines.get(5).replace("073390090009", "073390095011"));
                changed.set(1, lines.get(1).replace("Mainz-Bingen", "Bingen-Mainz"));
                changed.set(4, lines.get(4).replace("00000220000", "00000221000"));
            }
            default -> throw new IllegalArgumentException(damage);
        }
        return new RegisterFiles(changed);
    }

    private static String withTextCode(String line, String textCode) {
        return line.substring(0, 122) + textCode + line.substring(124);
    }

    byte[] packed() {
        return packed(StandardCharsets.UTF_8);
    }

    byte[] packed(Charset charset) {
        return packed(String.join("\r\n", lines) + "\r\n", charset);
    }

    static byte[] packed(String text, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
