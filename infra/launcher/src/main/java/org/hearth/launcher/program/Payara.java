package org.hearth.launcher.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Secrets;
import org.hearth.launcher.process.Launch;

/** A node of Payara Micro with the application at the root of its addresses. */
final class Payara implements Server {
    private static final String MAIN = "fish.payara.micro.impl.PayaraMicroImpl";

    /** What it logs on its way, the last one first, and what that means for people who wait. */
    private static final Map<String, String> STEPS = steps();

    private final Home home;
    private final PayaraProgram program;
    private final Instance instance;
    private final Application application;

    /**
     * What runs on the server.
     *
     * @param war the application
     * @param options of the Java machine
     * @param properties what the application is told, as system properties
     */
    record Application(Path war, List<String> options, Map<String, String> properties) {}

    Payara(Home home, PayaraProgram program, Instance instance, Application application) {
        this.home = home;
        this.program = program;
        this.instance = instance;
        this.application = application;
    }

    private static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("schemas moved on", "the schemas are up to date, the pages are being opened");
        steps.put("successfully deployed", "the application is there, the house is being opened");
        steps.put("WELD-000900", "its parts are being put together");
        steps.put("Security Service(s) started", "the application is being read");
        steps.put("Built Payara Micro Runtime", "the server comes up");
        return steps;
    }

    @Override
    public ServerKind kind() {
        return ServerKind.PAYARA;
    }

    @Override
    public Instance instance() {
        return instance;
    }

    @Override
    public void unpack() {
        try {
            program.unpack();
            program.unpacked(application.war());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Launch prepare(int port) {
        Path work = home.work(instance.id());
        Path scratch = work.resolve("tmp");
        Path arguments = work.resolve("arguments");
        try {
            Home.delete(scratch);
            Files.createDirectories(scratch);
            Path boot = work.resolve("boot.asadmin");
            Files.writeString(boot, Programs.payaraBoot());
            List<String> all = arguments(port, work, scratch, boot);
            // The properties hold passwords: in a file of their owner they stay out of everybody's process list.
            Files.deleteIfExists(arguments);
            Files.createFile(arguments, Secrets.ownerOnly(arguments));
            Files.write(arguments, all.stream().map(Payara::quoted).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Launch(List.of(Shipped.java(), "@" + arguments), Map.of(), work, null);
    }

    private List<String> arguments(int port, Path work, Path scratch, Path boot) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xms256m",
                "-Xmx900m",
                // What the application comes to: below it, each start would stop three times to look for classes to
                // unload.
                "-XX:MetaspaceSize=192m",
                "-XX:+UseParallelGC",
                // Imports and bill runs make much that dies young; in the usual third of the heap it is copied to the
                // old and collected there.
                "-XX:NewRatio=1",
                "-Djava.io.tmpdir=" + scratch,
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true"));
        arguments.addAll(application.options());
        arguments.addAll(program.sharedClasses());
        application.properties().forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.addAll(program.classPath(work));
        arguments.addAll(List.of(
                MAIN,
                "--rootdir",
                program.root(work.resolve("root")).toString(),
                "--port",
                Integer.toString(port),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                boot.toString(),
                "--deploy",
                program.unpacked(application.war()).toString(),
                "--contextroot",
                "/"));
        return arguments;
    }

    @Override
    public String doing(String said) {
        return STEPS.entrySet().stream()
                .filter(step -> said.contains(step.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public boolean answers(int port) {
        return Http.get(URI.create(url(port) + "/health/ready"))
                        .filter(answer -> answer.status() == 200)
                        .isPresent()
                && Http.get(URI.create(url(port) + "/"))
                        .filter(answer -> answer.status() == 200)
                        .isPresent();
    }

    @Override
    public Map<String, String> tells(int port) {
        return Map.of("hearth.url", url(port));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
