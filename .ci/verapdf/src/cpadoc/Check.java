package cpadoc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates files (and the *.pdf of folders) as PDF/UA-1 and PDF/A-2a. Prints one line for each
 * broken rule of a file and a closing count; exits 1 if there was one, 2 without any file.
 */
public final class Check {
    private static final PDFAFlavour[] FLAVOURS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        List<Path> files = files(args);
        if (files.isEmpty()) {
            System.err.println("verapdf: no file to check");
            System.exit(2);
        }
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<List<String>>> results = new ArrayList<>();
        for (Path f : files) {
            results.add(pool.submit(() -> check(f)));
        }
        int failed = 0;
        for (Future<List<String>> r : results) {
            List<String> lines = r.get();
            failed += lines.isEmpty() ? 0 : 1;
            lines.forEach(System.out::println);
        }
        pool.shutdown();
        System.out.printf("verapdf: %d passed, %d failed (ua1 and 2a)%n", files.size() - failed, failed);
        System.exit(failed == 0 ? 0 : 1);
    }

    private static List<Path> files(String[] args) throws Exception {
        List<Path> files = new ArrayList<>();
        for (String a : args) {
            if (!Files.isDirectory(Path.of(a))) {
                files.add(Path.of(a));
                continue;
            }
            try (Stream<Path> in = Files.walk(Path.of(a))) {
                in.filter(p -> p.toString().endsWith(".pdf")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** One line for each rule that the file breaks. A file that cannot be read breaks all. */
    private static List<String> check(Path path) {
        List<String> lines = new ArrayList<>();
        for (PDFAFlavour flavour : FLAVOURS) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(path.toFile(), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                lines.addAll(broken(path, flavour, validator.validate(parser)));
            } catch (Exception e) {
                lines.add(path + ": " + flavour.getId() + ": not read: " + e);
            }
        }
        return lines;
    }

    private static List<String> broken(Path path, PDFAFlavour flavour, ValidationResult result) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (TestAssertion a : result.getTestAssertions()) {
            if (a.getStatus() == TestAssertion.Status.FAILED) {
                String rule = a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber();
                rules.putIfAbsent(rule, String.format("%s: %s: %s: %s (%d times, first at %s)", path,
                        flavour.getId(), rule, a.getMessage(),
                        result.getFailedChecks().getOrDefault(a.getRuleId(), 1), a.getLocation().getContext()));
            }
        }
        if (rules.isEmpty() && !result.isCompliant()) {
            rules.put("", path + ": " + flavour.getId() + ": not compliant, no rule named");
        }
        return new ArrayList<>(rules.values());
    }
}
