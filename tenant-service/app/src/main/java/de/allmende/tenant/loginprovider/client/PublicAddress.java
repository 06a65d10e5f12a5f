package de.allmende.tenant.loginprovider.client;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses on the public Internet from those of our own networks and of the machine itself. */
final class PublicAddress {

    private static final int BYTE = 0xff;

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /** Besides: this network, shared (RFC 6598), protocol, benchmark and reserved addresses. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && bytes[2] == 0)
                && !(first == 198 && (second == 18 || second == 19));
    }

    /** Only global unicast, and none that carries an IPv4 address (6to4, Teredo). */
    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        boolean carriesAnother = (first == 0x20 && second == 0x02)
                || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
        return first >= 0x20 && first < 0x40 && !carriesAnother;
    }
}
