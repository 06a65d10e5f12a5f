package de.allmende.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the machine must offer before anything is started: free ports and enough memory. */
final class Machine {
    private static final long GIBIBYTE = 1L << 30;
    private static final long NEEDED_MEMORY = 4 * GIBIBYTE;

    private Machine() {}

    static void checkPorts(Ports ports) {
        for (var port : ports.named().entrySet()) {
            if (isTaken(port.getKey())) {
                throw CannotStart.because("Port " + port.getKey() + " (für " + port.getValue()
                        + ") ist schon belegt. Bitte das andere Programm beenden oder mit --port-base "
                        + (ports.base() + 1000) + " auf andere Ports ausweichen.");
            }
        }
    }

    static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    static void checkMemory() {
        checkMemory(availableMemory());
    }

    static void checkMemory(long available) {
        if (available < NEEDED_MEMORY) {
            throw CannotStart.because("Der freie Arbeitsspeicher reicht nicht: Allmende braucht 4 GiB, frei sind "
                    + String.format(Locale.GERMANY, "%.1f GiB", (double) available / GIBIBYTE)
                    + ". Bitte andere Programme beenden.");
        }
    }

    private static long availableMemory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            var available = lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
            return Math.min(available.orElse(Long.MAX_VALUE), system.getTotalMemorySize());
        } catch (IOException _) {
            return system.getFreeMemorySize();
        }
    }
}
